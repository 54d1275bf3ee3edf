import type { Text } from "../../../functions/certificate/types/type-language.ts";

/** Why no rule of a certificate type could be asked, in words. */
export const refusalTexts: Readonly<Partial<Record<string, Text>>> = {
  "xml-too-large": { sv: "Intyget är större än 200 kB.", en: "The certificate is larger than 200 kB." },
  "xml-not-utf8": { sv: "Filen är inte kodad i UTF-8.", en: "The file is not encoded in UTF-8." },
  "xml-with-doctype": {
    sv: "Filen har en dokumenttypsdeklaration (DOCTYPE). Det är inte tillåtet.",
    en: "The file has a document type declaration (DOCTYPE), which is not allowed.",
  },
  "xml-with-instruction": {
    sv: "Filen har en bearbetningsinstruktion (<?…?>). Det är inte tillåtet.",
    en: "The file has a processing instruction (<?…?>), which is not allowed.",
  },
  "xml-malformed": { sv: "Filen är inte välformad XML.", en: "The file is not well-formed XML." },
  "not-a-certificate": {
    sv: "Filen är XML men innehåller inget intyg.",
    en: "The file is XML but holds no certificate.",
  },
  "certificate-malformed": {
    sv: "Intyget följer inte det nationella kontraktet.",
    en: "The certificate does not follow the national contract.",
  },
  "certificate-type-unknown": {
    sv: "Intygstypen eller dess version är okänd.",
    en: "The certificate type or its version is unknown.",
  },
  "json-malformed": { sv: "Filen är inte giltig JSON.", en: "The file is not valid JSON." },
  "json-not-a-certificate": {
    sv: "Filen är JSON men inget intyg av den form som convert skriver.",
    en: "The file is JSON but not a certificate of the form that convert writes.",
  },
};
