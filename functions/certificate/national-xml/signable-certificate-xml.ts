import type { XmlDocument, XmlNode } from "libxml2-wasm";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { interactions } from "./interactions.ts";
import { namespaces } from "./namespaces.ts";
import { largest } from "../model/largest.ts";
import { withXml } from "./open-xml.ts";
import type { XmlLibrary } from "./open-xml.ts";

/** The one place where a certificate has its signature: the last child of its one `intyg`. */
export const underskriftPath = "/r:RegisterCertificate/r:intyg[last()=1]/u:underskrift[not(following-sibling::*)]";

/** The HSA-id of the person who issues the certificate. */
export const issuerPath = "/r:RegisterCertificate/r:intyg/c:skapadAv/c:personal-id/t:extension";

/** A parsed RegisterCertificate document, for as long as `withCertificateXml` runs. */
export interface CertificateXml {
  /** Whether an XPath holds of the document. Prefixes: r, c, t, u, ds, xades, dsf, ec. */
  holds(xpath: string): boolean;
  /** The text of the first node an XPath finds, without comments; undefined where there is none. */
  text(xpath: string): string | undefined;
  /** The text of every node an XPath finds. */
  texts(xpath: string): readonly string[];
  /** Takes the first element an XPath finds out of the document, with all it holds. */
  remove(xpath: string): void;
  /**
   * The document, or the first element an XPath finds, in a canonical form; the exclusive one without comments where no
   * other is named.
   */
  canonical(form?: Canonicalization, xpath?: string): Uint8Array;
}

/** A way to write XML canonically: Canonical XML 1.0 or 1.1, or Exclusive XML Canonicalization 1.0. */
export interface Canonicalization {
  readonly mode: "exclusive" | "inclusive" | "inclusive 1.1";
  readonly withComments: boolean;
  /** Prefixes whose declarations the exclusive form keeps although nothing uses them visibly (its §2.1). */
  readonly keptPrefixes?: readonly string[];
}

/**
 * Reads the bytes of a RegisterCertificate document and lends it to `use`.
 *
 * Refused as `certificate-xml-unreadable`: what `withXml` refuses, another root, and what has no canonical form.
 */
export async function withCertificateXml<T>(
  bytes: Uint8Array,
  use: (xml: CertificateXml) => T,
): Promise<Result<T, Refusal<"certificate-xml-unreadable">>> {
  const used = await withXml<T, Refusal>(bytes, { maxBytes: largest.certificate }, ({ document, library }) => {
    if (!isRegisterCertificate(document)) return refused("other-root");
    try {
      return ok(use(view(library, document)));
    } catch (error) {
      if (error instanceof NoCanonicalFormError) return refused("no-canonical-form");
      throw error;
    }
  });
  return used.ok ? used : refused("certificate-xml-unreadable");
}

const { namespace: register, name: registerCertificate } = interactions.RegisterCertificate;

const prefixes = {
  r: register,
  c: namespaces.core,
  t: namespaces.types,
  u: namespaces.extension,
  ds: namespaces.xmlSignature,
  xades: namespaces.xades,
  dsf: namespaces.xpathFilter,
  ec: namespaces.exclusiveForm,
};

function isRegisterCertificate({ root: { name, namespaceUri } }: XmlDocument): boolean {
  return name === registerCertificate && namespaceUri === register;
}

function view(library: XmlLibrary, document: XmlDocument): CertificateXml {
  return {
    holds: (xpath) => document.eval(`boolean(${xpath})`, prefixes) === true,
    text: (xpath) => document.get(xpath, prefixes)?.content,
    texts: (xpath) => document.find(xpath, prefixes).map((node) => node.content),
    remove: (xpath) => document.get(xpath, prefixes)?.remove(),
    canonical: (form = { mode: "exclusive", withComments: false }, xpath = "/*") =>
      canonical(library, xpath === "/*" ? document : document.get(xpath, prefixes), form),
  };
}

/** Collects bytes: the library's own string form decodes buffer by buffer and breaks a letter that lies across two. */
function canonical(library: XmlLibrary, whole: XmlDocument | XmlNode | null, form: Canonicalization): Uint8Array {
  const pieces: Buffer[] = [];
  const { XML_C14N_1_0, XML_C14N_1_1, XML_C14N_EXCLUSIVE_1_0 } = library.XmlC14NMode;
  const modes = { exclusive: XML_C14N_EXCLUSIVE_1_0, inclusive: XML_C14N_1_0, "inclusive 1.1": XML_C14N_1_1 };
  try {
    whole?.canonicalize(
      {
        // The buffer is the library's memory and is reused: it is copied.
        write: (piece) => pieces.push(Buffer.from(piece)) && piece.byteLength,
        close: () => true,
      },
      {
        mode: modes[form.mode],
        withComments: form.withComments,
        ...(form.keptPrefixes === undefined ? {} : { inclusiveNamespacePrefixes: [...form.keptPrefixes] }),
      },
    );
  } catch (error) {
    throw error instanceof library.XmlError ? new NoCanonicalFormError() : error;
  }
  return Buffer.concat(pieces);
}

/** E.g. a namespace with a relative name (Canonical XML 1.0 §1.3). */
class NoCanonicalFormError extends Error {
  override name = "NoCanonicalFormError";
}
