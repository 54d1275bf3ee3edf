import type { CallOutcome } from "../operator/call-exchange.ts";
import type { DirectoryFile, StaffRecord, UnitRecord } from "./directory-file.ts";
import { readCareProviders, readColleagues, readStaff, readUnits, readUnitsNamed } from "./read-directory.ts";
import type { Asking } from "./read-directory.ts";

/**
 * What the Directory keeps now of all that a file names. New records are looked for in lists and not by their ids: who
 * asks for much that is not there is taken for somebody who tries ids (ADR 43). So a new member of staff is found where
 * they have a commission at a unit, and else only by saving.
 */
export async function readStanding(file: DirectoryFile, asking: Asking): Promise<CallOutcome<DirectoryFile>> {
  const careProviders = await readCareProviders(asking);
  if (careProviders.kind !== "answer") return careProviders;
  const units = await standingUnits(
    file,
    careProviders.answer.map(({ hsaId }) => hsaId),
    asking,
  );
  if (units.kind !== "answer") return units;
  const staff = await standingStaff(
    file,
    units.answer.map(({ hsaId }) => hsaId),
    asking,
  );
  if (staff.kind !== "answer") return staff;
  return {
    kind: "answer",
    answer: { careProviders: careProviders.answer, units: units.answer, staff: staff.answer },
  };
}

/** The units of the care providers where the file has something, and those that have moved there from others. */
async function standingUnits(
  { units, staff }: DirectoryFile,
  careProviders: readonly string[],
  asking: Asking,
): Promise<CallOutcome<UnitRecord[]>> {
  const commissions = staff.flatMap((member) => member.commissions);
  const named = new Set([...units, ...commissions].map(({ careProvider }) => careProvider));
  const theirs = await readUnits(
    careProviders.filter((one) => named.has(one)),
    asking,
  );
  if (theirs.kind !== "answer") return theirs;
  const found = new Set(theirs.answer.map(({ hsaId }) => hsaId));
  const seen = units.filter(({ hsaId, revision }) => revision !== undefined && !found.has(hsaId));
  const others = await readUnitsNamed(
    seen.map(({ hsaId }) => hsaId),
    asking,
  );
  return others.kind === "answer" ? { kind: "answer", answer: [...theirs.answer, ...others.answer] } : others;
}

async function standingStaff(
  { staff }: DirectoryFile,
  units: readonly string[],
  asking: Asking,
): Promise<CallOutcome<StaffRecord[]>> {
  const unseen = staff.filter(({ revision }) => revision === undefined);
  const places = new Set(unseen.flatMap(({ commissions }) => commissions.flatMap(({ unit }) => unit ?? [])));
  const colleagues = await readColleagues(
    units.filter((one) => places.has(one)),
    asking,
  );
  if (colleagues.kind !== "answer") return colleagues;
  const atWork = new Set(colleagues.answer);
  const known = staff.filter(({ hsaId, revision }) => revision !== undefined || atWork.has(hsaId));
  return readStaff(
    known.map(({ hsaId }) => hsaId),
    asking,
  );
}
