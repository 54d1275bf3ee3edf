import type * as LibXml from "libxml2-wasm";
import type { XmlDocument } from "libxml2-wasm";

import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { namespaces } from "../signature/signature-profile.ts";

/**
 * Larger texts are refused unread. Real certificates are 4–12 KB; one with a signature and every text full is below 100
 * KB.
 */
const largestCertificateBytes = 1_000_000;

/** The one place where a certificate has its signature: the last child of its one `intyg`. */
export const underskriftPath = "/r:RegisterCertificate/r:intyg[last()=1]/u:underskrift[not(following-sibling::*)]";

/** The HSA-id of the person who issues the certificate. */
export const issuerPath = "/r:RegisterCertificate/r:intyg/c:skapadAv/c:personal-id/t:extension";

/** A parsed RegisterCertificate document, for as long as `withCertificateXml` runs. */
export interface CertificateXml {
  /** Whether an XPath holds of the document. Prefixes: r, c, t, u, ds, xades. */
  holds(xpath: string): boolean;
  /** The text of the first node an XPath finds, without comments; undefined where there is none. */
  text(xpath: string): string | undefined;
  /** The text of every node an XPath finds. */
  texts(xpath: string): readonly string[];
  /** Takes the first element an XPath finds out of the document, with all it holds. */
  remove(xpath: string): void;
  /** The document as exclusive XML canonicalisation 1.0 writes it, without comments. */
  canonical(): Uint8Array;
}

/**
 * Reads the bytes of a RegisterCertificate document and lends it to `use`.
 *
 * Refused as `certificate-xml-unreadable`: what is not well-formed UTF-8 XML with that root, is too large, has a
 * document type (entities, default attributes), or has comments or processing instructions: a signature does not cover
 * comments, and one inside a text makes careless readers stop there, so that they see another text than the one that
 * was signed.
 */
export async function withCertificateXml<T>(
  bytes: Uint8Array,
  use: (xml: CertificateXml) => T,
): Promise<Result<T, Refusal<"certificate-xml-unreadable">>> {
  if (bytes.byteLength > largestCertificateBytes) return refused("certificate-xml-unreadable");
  const libxml = await xmlLibrary();
  const document = parse(libxml, bytes);
  if (document === undefined) return refused("certificate-xml-unreadable");
  try {
    return isPlainRegisterCertificate(document)
      ? ok(use(view(libxml, document)))
      : refused("certificate-xml-unreadable");
  } finally {
    document.dispose();
  }
}

type XmlLibrary = typeof LibXml;

/** The library is a megabyte of WebAssembly: a function that never reads XML must not pay for it at its start. */
async function xmlLibrary(): Promise<XmlLibrary> {
  return import("libxml2-wasm");
}

function parse(libxml: XmlLibrary, bytes: Uint8Array): XmlDocument | undefined {
  try {
    return libxml.XmlDocument.fromBuffer(bytes, {
      option: libxml.ParseOption.XML_PARSE_NO_XXE | libxml.ParseOption.XML_PARSE_NONET,
    });
  } catch (error) {
    // The library's message quotes the text it stumbled on, which may name a patient: it goes nowhere.
    if (error instanceof libxml.XmlError) return undefined;
    throw error;
  }
}

const prefixes = {
  r: namespaces.registerCertificate,
  c: namespaces.certificate,
  t: namespaces.certificateTypes,
  u: namespaces.underskrift,
  ds: namespaces.xmlSignature,
  xades: namespaces.xades,
};

function isPlainRegisterCertificate(document: XmlDocument): boolean {
  return (
    document.dtd === null &&
    (document.encoding === null || document.encoding.toUpperCase() === "UTF-8") &&
    document.root.name === "RegisterCertificate" &&
    document.root.namespaceUri === namespaces.registerCertificate &&
    document.eval("boolean(//comment() | //processing-instruction())") === false
  );
}

function view(libxml: XmlLibrary, document: XmlDocument): CertificateXml {
  return {
    holds: (xpath) => document.eval(`boolean(${xpath})`, prefixes) === true,
    text: (xpath) => document.get(xpath, prefixes)?.content,
    texts: (xpath) => document.find(xpath, prefixes).map((node) => node.content),
    remove: (xpath) => document.get(xpath, prefixes)?.remove(),
    canonical: () => canonical(libxml, document),
  };
}

/** Collects bytes: the library's own string form decodes buffer by buffer and breaks a letter that lies across two. */
function canonical(libxml: XmlLibrary, document: XmlDocument): Uint8Array {
  const pieces: Buffer[] = [];
  document.canonicalize(
    {
      // The buffer is the library's memory and is reused: it is copied.
      write: (piece) => pieces.push(Buffer.from(piece)) && piece.byteLength,
      close: () => true,
    },
    { mode: libxml.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0 },
  );
  return Buffer.concat(pieces);
}
