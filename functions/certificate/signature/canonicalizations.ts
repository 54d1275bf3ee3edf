import type { Canonicalization, CertificateXml } from "../national-xml/signable-certificate-xml.ts";

const inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/** Every canonical form that XML Signature 1.1 names (§6.5). */
const forms: ReadonlyMap<string, Canonicalization> = new Map(
  (
    [
      [inclusive, "inclusive", "#"],
      ["http://www.w3.org/2006/12/xml-c14n11", "inclusive 1.1", "#"],
      ["http://www.w3.org/2001/10/xml-exc-c14n#", "exclusive", ""],
    ] as const
  ).flatMap(([name, mode, before]): [string, Canonicalization][] => [
    [name, { mode, withComments: false }],
    [`${name}${before}WithComments`, { mode, withComments: true }],
  ]),
);

/** The form of a reference that names none (XML Signature 1.1 §4.4.3.2). */
export const unnamedForm: Canonicalization = { mode: "inclusive", withComments: false };

/** More prefixes than any form is told to keep: each is asked for at each element. */
const mostPrefixes = 100;

/**
 * The canonical form that the element at a path names by `Algorithm`; undefined for what is none, is not known, or
 * keeps more prefixes than any.
 */
export function canonicalizationAt(xml: CertificateXml, path: string): Canonicalization | undefined {
  const form = forms.get(xml.text(`${path}/@Algorithm`) ?? "");
  if (form === undefined || xml.holds(`not(${path}/*)`)) return form;
  // Exclusive XML Canonicalization 1.0 §4
  const list = `${path}/ec:InclusiveNamespaces/@PrefixList`;
  if (form.mode !== "exclusive" || !xml.holds(`count(${path}/*)=1 and ${list}`)) return undefined;
  const keptPrefixes = (xml.text(list) ?? "").match(/[^ \t\r\n]+/g) ?? [];
  return keptPrefixes.length > mostPrefixes ? undefined : { ...form, keptPrefixes };
}
