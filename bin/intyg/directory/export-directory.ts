import { comparableHsaId } from "../../../functions/operation/comparable-ids.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { findExchange } from "../operator/find-exchange.ts";
import { tellFailure, tellRefusal } from "../operator/tell-failure.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import type { DirectoryFile } from "./directory-file.ts";
import { readCareProviders, readColleagues, readStaff, readUnits } from "./read-directory.ts";

interface ExportOptions {
  readonly json?: true;
  readonly origin?: string;
  /** HSA-id of the only care provider that is wanted. */
  readonly careProvider?: string;
}

/**
 * Writes what the Directory keeps of the caller's care providers, or of one of them, as a file that can be edited and
 * imported: the units, and who has a commission at one, with those of their commissions that are of these care
 * providers.
 */
export async function exportDirectory(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const asking = { exchange: exchange.value, language };
  const no = (failure: Parameters<typeof tellFailure>[0]) => tellFailure(failure, options.json === true, terminal);

  const kept = await readCareProviders(asking);
  if (kept.kind !== "answer") return no(kept);
  const named = options.careProvider === undefined ? undefined : comparableHsaId(options.careProvider);
  const careProviders = kept.answer.filter(({ hsaId }) => named === undefined || hsaId === named);
  if (named !== undefined && careProviders.length === 0) return tellUnknown(named, terminal);
  const ids = careProviders.map(({ hsaId }) => hsaId);

  const units = await readUnits(ids, asking);
  if (units.kind !== "answer") return no(units);
  const places = units.answer.map(({ hsaId }) => hsaId);
  const colleagues = await readColleagues(places, asking);
  if (colleagues.kind !== "answer") return no(colleagues);
  const staff = await readStaff([...new Set(colleagues.answer)].toSorted(), asking);
  if (staff.kind !== "answer") return no(staff);

  const isTheirs = ({ careProvider }: { readonly careProvider: string }): boolean => ids.includes(careProvider);
  const members = staff.answer.map((one) => ({ ...one, commissions: one.commissions.filter(isTheirs) }));
  const file: DirectoryFile = { careProviders, units: units.answer, staff: members };
  outJson(terminal, file);
  terminal.err(`${countText(file)[language]}\n`);
  return exitCodes.done;
}

function countText({ careProviders, units, staff }: DirectoryFile) {
  const [providers, places, members] = [careProviders, units, staff].map(({ length }) => String(length));
  return {
    sv:
      `Vårdgivare: ${providers ?? ""}, enheter: ${places ?? ""}, medarbetare: ${members ?? ""}. ` +
      "Den som inte har något uppdrag på en enhet är inte med.",
    en:
      `Care providers: ${providers ?? ""}, units: ${places ?? ""}, staff: ${members ?? ""}. ` +
      "Whoever has no commission at a unit is not among them.",
  };
}

function tellUnknown(careProvider: string, { err, language }: Terminal): ExitCode {
  err(
    language === "sv"
      ? `Du sköter ingen vårdgivare med HSA-id ${oneLine(careProvider)}.\n`
      : `You keep no care provider with the HSA-id ${oneLine(careProvider)}.\n`,
  );
  return exitCodes.cannot;
}
