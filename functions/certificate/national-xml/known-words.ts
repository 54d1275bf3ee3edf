import { collapsed, unpadded } from "../../operation/white-space.ts";
import { isNumbered } from "../model/identifiers.ts";
import { holdsPersonNumber } from "../model/number-in-id.ts";
import { certificateTypes } from "../types/registry.ts";

/** Whether a text is one that the contract's code lists have: what else stands in its place may be anybody's name. */
export type KnownText = (text: string) => boolean;

function oneOf(...words: readonly string[]): KnownText {
  const known = new Set(words);
  return (text) => known.has(unpadded(text));
}

/** What the code list of certificate types calls ours, now and before. */
export const isNameOfType = oneOf(
  ...certificateTypes.map(({ name }) => name.sv),
  "Läkarintyg för sjukpenning",
  "Läkarintyg för sjukpenning (äldre version)",
  "Läkarutlåtande för sjukersättning",
  "Läkarutlåtande för aktivitetsersättning vid nedsatt arbetsförmåga",
  "Läkarutlåtande för aktivitetsersättning vid förlängd skolgång",
  "Transportstyrelsens läkarintyg",
  "Transportstyrelsens läkarintyg, diabetes",
);

/** Parts that certificates are for or were acted on by (KV part). */
export const isPart = oneOf("FKASSA", "TRANSP", "HSVARD", "INVANA", "SKR", "SOS", "ARBETSG");
export const isNameOfPart = oneOf(
  "Försäkringskassan",
  "Transportstyrelsen",
  "Hälso- och sjukvården",
  "Vården",
  "Invånaren",
  "Invånare",
  "SKR",
  "Socialstyrelsen",
  "Arbetsgivare",
  "Arbetsgivaren",
);

/** What became of a certificate (KV status). */
export const isStatus = oneOf("RECEIV", "SENTTO", "CANCEL", "DELETE", "RESTOR");
export const isNameOfStatus = oneOf("Mottaget", "Mottagen", "Skickat", "Skickad", "Makulerat", "Makulerad");

/** How one certificate is related to another (KV relation). */
export const isNameOfRelation = oneOf("Ersätter", "Förlänger", "Förlängning", "Kompletterar", "Komplettering", "Kopia");

/** Code systems that answers come from, as their senders call them. */
export const isNameOfCodeSystem = oneOf("ICD-10-SE", "ICD-10", "KSH97P", "KSH97-P", "KSH97");

/** A number, a year, a date, and nobody's number; "v" may stand before it. */
export const isVersion: KnownText = (text) => /^[vV]?\d[\d.:_-]*$/.test(unpadded(text)) && !holdsPersonNumber(text);

/** The words of which people make prefixes, whole or in part. */
const prefixWords = [
  "certificate",
  "clinicalprocess",
  "dsf",
  "dsig",
  "etsi",
  "extension",
  "filter",
  "healthcond",
  "intyg",
  "namespace",
  "registercertificate",
  "registry",
  "responder",
  "riv",
  "soapenv",
  "tns",
  "types",
  "urn",
  "xades",
  "xmldsig",
  "xsd",
  "xsi",
];

/** Whether a prefix is one that a program or the contract's own words give, and nobody's name. */
export function isPlainPrefix(prefix: string): boolean {
  const [, letters = "", digits] = /^([a-z]*)(\d{0,3})$/i.exec(prefix) ?? [];
  if (digits === undefined) return false;
  const word = letters.toLowerCase();
  return word.length <= 2 || prefixWords.some((one) => one.startsWith(word));
}

/** The words of which programs make the ids within a signature. */
const idWords: ReadonlySet<string> = new Set(
  (
    "data dataobject dataobjectformat document id key keyinfo o object props properties qualifyingproperties r ref " +
    "reference s sig signature signaturevalue signed signeddataobjectproperties signedinfo signedproperties " +
    "signedprops signedsignatureproperties sigvalue uuid value xades xmldsig"
  ).split(" "),
);

/** As long as a UUID or a digest in hexadecimal. */
const longNumber =
  /(?<![\da-z])(?:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{32}|[\da-f]{40}|[\da-f]{64})(?![\da-z])/gi;

/** Whether it is one. Digits alone may be anybody's number, and are judged as any other. */
function isRandom(long: string): boolean {
  return /[a-f]/i.test(long) && (long.length >= 40 || isNumbered(long));
}

/**
 * Whether an id within a signature is one that a program gives: words that such ids are made of, and numbers, which as
 * a whole are as in any id. What stands between them, and digits at the end of words, hide nobody's number.
 */
export const isGeneratedId: KnownText = (id) => {
  const rest = id.replaceAll(longNumber, (long) => (isRandom(long) ? "0" : long));
  const numbers = rest
    .split(/[-_.:]/)
    .filter((part) => part !== "" && !idWords.has(part.toLowerCase().replace(/\d{1,3}$/, "")));
  return numbers.every((part) => /\d/.test(part)) && isNumbered(numbers.join("-")) && !holdsPersonNumber(rest);
};

/** The files in which the contract's schemas are published, where they lie in its package. */
const schemaFile =
  /^(?:\.{1,2}\/|schemas\/|core_components\/|interactions\/|RegisterCertificateInteraction\/)*(?:clinicalprocess_healthcond_certificate(?:_types)?|RegisterCertificateResponder|xmldsig-core-schema|xmldsig-filter2)[\d._]*(?:ext)?\.xsd$/;

/** Whether a hint where schemas lie (`xsi:schemaLocation`) names only the contract's own. */
export function namesOnlySchemas(hint: string, namespaces: ReadonlySet<string>): boolean {
  return collapsed(hint)
    .split(" ")
    .every((one) => namespaces.has(one) || schemaFile.test(one));
}
