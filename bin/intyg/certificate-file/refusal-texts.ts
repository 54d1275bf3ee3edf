import type { Text } from "../../../functions/certificate/types/type-language.ts";

/** Why no rule of a certificate type could be asked, in words. */
export const refusalTexts: Readonly<Partial<Record<string, Text>>> = {
  "xml-too-large": { sv: "Intyget är större än 200 kB.", en: "The certificate is larger than 200 kB." },
  "xml-too-deep": {
    sv: "Filen har element i fler än 256 nivåer. Så djupt läser vi inte.",
    en: "The file nests elements deeper than the 256 levels that are read.",
  },
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
    sv:
      "Filen är JSON men varken ett intyg eller ett utkast, så som convert och API:et skriver dem: de har form, " +
      "patient och answers, ett intyg också issuer.",
    en:
      "The file is JSON but neither a certificate nor a draft as convert and the API write them: they have form, " +
      "patient and answers, a certificate issuer too.",
  },
  "json-is-a-draft": {
    sv:
      "Filen är ett utkast och inget intyg: den säger inte vem som utfärdar och när det signeras. Skapa utkastet med " +
      "POST /api/drafts och signera det där, eller skriv ett intyg att prova med: intyg example BLANKETT --xml.",
    en:
      "The file is a draft and not a certificate: it does not say who issues it and when it is signed. Create the " +
      "draft with POST /api/drafts and sign it there, or write a certificate to try with: intyg example FORM --xml.",
  },
  "json-is-told-by-api": {
    sv:
      "Filen är API:ets svar om ett intyg som redan är registrerat. Svaret utelämnar en del av det som står i intyget, " +
      "bland annat arbetsplatskoden, så det kan inte bli ett intyg igen. Hämta utskriften med GET " +
      "/api/certificates/{certificateId}/pdf: där ligger signerad XML som bilaga.",
    en:
      "The file is the API's answer about a certificate that is registered already. It leaves out some of what the " +
      "certificate says, such as the workplace code, so it cannot become a certificate again. Get the print with GET " +
      "/api/certificates/{certificateId}/pdf: the signed XML is attached to it.",
  },
  "file-is-pdf": {
    sv:
      "Filen är en PDF. Är den en utskrift av ett signerat intyg ligger intyget i den som en bilaga: spara bilagan " +
      "och ange den.",
    en:
      "The file is a PDF. If it is the print of a signed certificate, the certificate lies in it as an attachment: " +
      "save that and name it.",
  },
};
