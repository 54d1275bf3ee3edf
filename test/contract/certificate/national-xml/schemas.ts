import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const shared = resolve(process.cwd(), "../shared");
const schemas = resolve(shared, "contracts/riv/rivta/clinicalprocess-healthcond-certificate/schemas");

export const hasShared = existsSync(schemas);
export const cases = resolve(shared, "cases");

/** Title of a suite that needs the shared contracts: says so where it is skipped. */
export function titled(title: string): string {
  return hasShared ? title : `${title} (skipped: ../shared is missing)`;
}

let isRegistered = false;

/** The published schema at a path below the contract's schemas, with all it imports. */
export function schema(path: string): XsdValidator {
  isRegistered ||= xmlRegisterFsInputProviders();
  const file = resolve(schemas, path);
  const document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

/**
 * Throws, saying why, unless the envelope is SOAP 1.1 and what its Body holds is valid; a request's LogicalAddress too.
 */
export function judgeEnvelope(envelope: Uint8Array | string, body: XsdValidator, address?: XsdValidator): void {
  const document = XmlDocument.fromBuffer(typeof envelope === "string" ? Buffer.from(envelope) : envelope);
  const soap = { s: "http://schemas.xmlsoap.org/soap/envelope/" };
  try {
    judgePart(document, "/s:Envelope/s:Body/*", soap, body);
    if (address !== undefined) judgePart(document, "/s:Envelope/s:Header/*", soap, address);
  } finally {
    document.dispose();
  }
}

function judgePart(
  document: XmlDocument,
  path: string,
  namespaces: Record<string, string>,
  validator: XsdValidator,
): void {
  const [content, ...more] = document.find(path, namespaces);
  if (!(content instanceof XmlElement) || more.length > 0) throw new Error(`not exactly one element at ${path}`);
  // Alone in a document, because an element that is judged in place is not checked against the schema's global
  // elements.
  const alone = XmlDocument.fromString(content.canonicalizeToString());
  try {
    validator.validate(alone);
  } finally {
    alone.dispose();
  }
}
