import { resolve } from "node:path";
import { largest } from "../../../functions/certificate/model/largest.ts";
import { swedishDay } from "../../../functions/operation/clock.ts";
import type { Refusal } from "../../../functions/operation/result.ts";
import { certificateToJson } from "../certificate-file/certificate-json.ts";
import { readCertificateFile } from "../certificate-file/read-certificate-file.ts";
import type { CertificateFile } from "../certificate-file/read-certificate-file.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { namedOrigin } from "../operator/find-exchange.ts";
import { readAtMost, reasonOf } from "../read-at-most.ts";
import { registrationRequest } from "../registration-request.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { refusalFindings } from "../validate/judge-certificate.ts";

/** What a certificate can be converted to. */
type Form = "json" | "xml" | "pdf";

export interface ConvertOptions {
  readonly json?: true;
  readonly to: Form;
  readonly logicalAddress?: string;
  readonly verifyAt?: string;
}

const told = {
  signature: { sv: "Underskriften följer inte med.", en: "The signature is not included." },
  name: { sv: "Patientens namn och adress följer inte med.", en: "The patient's name and address are not included." },
  notAttached: {
    sv: "Det signerade intyget bifogas inte i filen, eftersom patientens namn kan stå i det.",
    en: "The signed certificate is not attached to the file, since it may name the patient.",
  },
  noAddress: {
    sv:
      "På utskriften står var intyget kontrolleras: ange adressen med --verify-at, eller tjänstens adress i " +
      "INTYG_ORIGIN.",
    en:
      "A print says where the certificate is verified: name the address with --verify-at, or that of the exchange " +
      "in INTYG_ORIGIN.",
  },
  toTerminal: {
    sv: "En PDF går inte att visa i terminalen: skriv den till en fil (> intyg.pdf).",
    en: "A PDF cannot be shown in the terminal: write it to a file (> certificate.pdf).",
  },
} as const;

/** Gives a valid certificate in the form asked for. What is invalid is not converted; every finding is told. */
export async function convertCertificate(path: string, options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const verifyAt = options.to === "pdf" ? verificationAddress(options, terminal) : "";
  if (verifyAt === undefined) return cannot(told.noAddress[language], terminal);
  if (options.to === "pdf" && options.json !== true && terminal.outIsTerminal)
    return cannot(told.toTerminal[language], terminal);
  let bytes: Uint8Array;
  try {
    bytes =
      path === "-" ? await terminal.input() : await readAtMost(resolve(terminal.folder, path), largest.certificate);
  } catch (error) {
    return cannot(`${oneLine(path)}: ${reasonOf(error)[language]}`, terminal);
  }

  const now = terminal.now().toISOString();
  const read = await readCertificateFile(bytes, swedishDay(now));
  if (!read.ok) return no(read.refusal, terminal);
  const file = read.value;
  if (file.is === "draft") return no({ code: "json-is-a-draft" }, terminal);
  if (file.toldByApi) return no({ code: "json-is-told-by-api" }, terminal);
  const { refusedAtRegistration } = file;
  // The request is there to be registered; one that would be refused serves nobody.
  if (options.to === "xml" && refusedAtRegistration.length > 0)
    return no({ code: "certificate-malformed", errors: file.inPlace(refusedAtRegistration) }, terminal);

  if (options.to === "pdf") await outPdf(file, { verifyAt, now, asJson: options.json === true }, terminal);
  else outText(file, options, terminal);
  for (const left of leftBehind(file, options.to)) terminal.err(`${told[left][language]}\n`);
  return exitCodes.done;
}

/** Tells everything that stands in the way. */
function no(refusal: Refusal, { err, language }: Terminal): ExitCode {
  for (const { rule, pointer, text } of refusalFindings(refusal))
    err(`${[rule, pointer, text[language]].filter((part) => part !== "").join("  ")}\n`);
  return exitCodes.no;
}

function cannot(why: string, { err }: Terminal): ExitCode {
  err(`${why}\n`);
  return exitCodes.cannot;
}

/** Where anybody verifies the certificate: said outright, or the page of the exchange. */
function verificationAddress({ verifyAt }: ConvertOptions, { environment }: Terminal): string | undefined {
  if (verifyAt !== undefined) return verifyAt;
  const origin = namedOrigin(environment);
  return origin !== undefined && URL.canParse(origin) ? `${new URL(origin).origin}/verify` : undefined;
}

function outText(
  { type, document }: CertificateFile,
  { to, logicalAddress, json }: ConvertOptions,
  terminal: Terminal,
): void {
  const content = to === "json" ? certificateToJson(type, document) : registrationRequest(document, logicalAddress);
  if (json === true) outJson(terminal, { form: to, content });
  else terminal.out(`${typeof content === "string" ? content : JSON.stringify(content, null, 2)}\n`);
}

interface Print {
  readonly verifyAt: string;
  readonly now: string;
  readonly asJson: boolean;
}

async function outPdf(
  { type, document, signedXml, isAttachable }: CertificateFile,
  { verifyAt, now, asJson }: Print,
  terminal: Terminal,
): Promise<void> {
  const { printCertificate } = await import("../../../functions/certificate/print/print-certificate.ts");
  const { readRecipientFiles } = await import("../../../lib/recipients/read-recipients.ts");
  const { recipient: code } = type;
  const recipient = readRecipientFiles().find((one) => one.code === code)?.name;
  const pdf = await printCertificate({
    type,
    document,
    // No exchange is asked; the files are what its records are made from.
    recipient: recipient ?? (code === undefined ? undefined : { sv: code, en: code }),
    // A file tells nothing of what became of the certificate since; only the exchange does.
    marks: document.signedAt === undefined ? [{ kind: "draft" }] : [],
    variant: { withoutDiagnosis: false, english: terminal.language === "en" },
    ...(signedXml === undefined || !isAttachable ? {} : { signedXml }),
    verificationAddress: verifyAt,
    printedAt: now,
  });
  if (asJson) outJson(terminal, { form: "pdf", content: Buffer.from(pdf).toString("base64") });
  else terminal.out(pdf);
}

function leftBehind(
  { signedXml, isAttachable, carriedName }: CertificateFile,
  form: Form,
): readonly (keyof typeof told)[] {
  const isSigned = signedXml !== undefined;
  const name = carriedName ? (["name"] as const) : [];
  if (form === "pdf") return [...name, ...(isSigned && !isAttachable ? (["notAttached"] as const) : [])];
  return [...(isSigned ? (["signature"] as const) : []), ...name];
}
