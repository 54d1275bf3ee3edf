import { resolve } from "node:path";
import type { CertificateDocument } from "../../../functions/certificate/document.ts";
import { largestXml } from "../../../functions/certificate/wire/parse-xml.ts";
import { registerCertificateXml } from "../../../functions/certificate/wire/write.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { readAtMost, reasonOf } from "../read-at-most.ts";
import { swedishDay } from "../swedish-time.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { refusalFindings } from "../validate/judge-certificate.ts";
import { readEither } from "./read-either.ts";

interface ConvertOptions {
  readonly json?: true;
  readonly to: "json" | "xml";
}

const left = {
  signature: { sv: "Underskriften följer inte med.", en: "The signature does not follow." },
  name: { sv: "Patientens namn och adress följer inte med.", en: "The patient's name and address do not follow." },
} as const;

/** Gives a valid certificate in the form asked for. What is invalid is not converted; every finding is told. */
export async function convertCertificate(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(resolve(terminal.folder, path), largestXml);
  } catch (error) {
    terminal.err(`${oneLine(path)}: ${reasonOf(error)[terminal.language]}\n`);
    return exitCodes.cannot;
  }

  const read = await readEither(bytes, swedishDay(terminal.now()));
  if (!read.ok) {
    for (const { rule, pointer, text } of refusalFindings(read.refusal)) terminal.err(`${[rule, pointer, text[terminal.language]].filter((part) => part !== "").join("  ")}\n`);
    return exitCodes.no;
  }

  const { document, wasSigned, carriedName } = read.value;
  if (options.json === true) outJson(terminal, { form: options.to, content: options.to === "json" ? document : registerCertificateXml(document) });
  else terminal.out(written(document, options.to));
  if (wasSigned) terminal.err(`${left.signature[terminal.language]}\n`);
  if (carriedName) terminal.err(`${left.name[terminal.language]}\n`);
  return exitCodes.done;
}

function written(document: CertificateDocument, form: ConvertOptions["to"]): string {
  return `${form === "json" ? JSON.stringify(document, null, 2) : registerCertificateXml(document)}\n`;
}
