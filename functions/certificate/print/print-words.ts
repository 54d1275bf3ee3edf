/** The print's own words: everything on paper that is not the type's and not the doctor's. */
export const printWords = {
  yes: { sv: "Ja", en: "Yes" },
  no: { sv: "Nej", en: "No" },
  unanswered: { sv: "Inte angivet", en: "Not given" },
  diagnosisLeftOut: { sv: "Utelämnad på den här utskriften", en: "Left out of this print" },
  diagnosis: { sv: "Diagnos", en: "Diagnosis" },
  code: { sv: "Kod", en: "Code" },
  from: { sv: "Från och med", en: "From" },
  to: { sv: "Till och med", en: "Up to and including" },
  extraQuestions: { sv: "Övriga frågor", en: "Further questions" },
  extraQuestion: { sv: "Fråga", en: "Question" },

  personnummer: { sv: "Personnummer", en: "Personal identity number" },
  samordningsnummer: { sv: "Samordningsnummer", en: "Coordination number" },
  certificateId: { sv: "Intygs-id", en: "Certificate id" },
  issuedBy: { sv: "Utfärdat av", en: "Issued by" },
  signedAt: { sv: "Signerat", en: "Signed" },
  version: { sv: "version", en: "version" },
  recipient: { sv: "Mottagare", en: "Recipient" },

  signature: { sv: "Underskrift", en: "Signature" },
  issuer: { sv: "Utfärdare", en: "Issuer" },
  name: { sv: "Namn", en: "Name" },
  positions: { sv: "Befattning", en: "Position" },
  specialities: { sv: "Specialistkompetens", en: "Speciality" },
  hsaId: { sv: "HSA-id", en: "HSA id" },
  unit: { sv: "Enhet", en: "Care unit" },
  address: { sv: "Adress", en: "Address" },
  phone: { sv: "Telefon", en: "Telephone" },
  careProvider: { sv: "Vårdgivare", en: "Care provider" },
  time: { sv: "Tid", en: "Time" },
  notSigned: { sv: "Inte signerat", en: "Not signed" },

  signedWith: {
    sv:
      "En elektronisk underskrift följer med i den här filen, i bilagan {file}. Om den stämmer ser du när du " +
      "kontrollerar intyget.",
    en: "An electronic signature is in this file, in the attachment {file}. Verify the certificate to see if it holds.",
  },
  // Holds of every certificate: only its verification knows what signature it has.
  noSignatureHere: {
    sv:
      "Ingen elektronisk underskrift följer med i den här filen. Om intyget har en som stämmer ser du när du " +
      "kontrollerar det.",
    en: "No electronic signature is in this file. Verify the certificate to see if it has one that holds.",
  },
  verify: { sv: "Kontrollera intyget", en: "Verify the certificate" },
  verifyAt: {
    sv: "Kontrollera intyget: skanna koden på första sidan eller gå till adressen",
    en: "Verify the certificate: scan the code on the first page or go to the address",
  },
  qrAlternative: { sv: "QR-kod med adressen till sidan där intyget kontrolleras: {address}", en: "" },

  draft: { sv: "Utkast", en: "Draft" },
  draftMeans: {
    sv: "Inte signerat, och därför inget intyg. Innehållet kan ändras.",
    en: "Not signed, and therefore not a certificate. The content may change.",
  },
  "locked-draft": { sv: "Låst utkast", en: "Locked draft" },
  lockedDraftMeans: {
    sv: "Inte signerat, och därför inget intyg. Utkastet är låst och kan inte längre ändras eller signeras.",
    en: "Never signed, and therefore not a certificate. The draft is locked and can no longer be changed or signed.",
  },
  "revoked-draft": { sv: "Makulerat utkast", en: "Revoked draft" },
  revokedDraftMeans: {
    sv: "Inte signerat, och därför inget intyg. Utkastet makulerades {time}, och det som står i det ska inte användas.",
    en: "Never signed, and therefore not a certificate. The draft was revoked {time}, and nobody may rely on it.",
  },
  revoked: { sv: "Makulerat", en: "Revoked" },
  revokedMeans: {
    sv: "Intyget gäller inte. Det makulerades {time}.",
    en: "The certificate is not valid. It was revoked {time}.",
  },
  replaced: { sv: "Ersatt", en: "Replaced" },
  replacedMeans: {
    sv: "Ett nyare intyg har ersatt detta: {id}.",
    en: "A newer certificate has replaced this one: {id}.",
  },
  replacedUnconfirmedMeans: {
    sv: "Ett nyare intyg, som inte är bekräftat, har ersatt detta: {id}.",
    en: "A newer certificate, which is not confirmed, has replaced this one: {id}.",
  },
  unconfirmed: { sv: "Inte bekräftat", en: "Not confirmed" },
  withoutDiagnosis: { sv: "Utan diagnos", en: "Without diagnosis" },
  withoutDiagnosisMeans: {
    sv:
      "Diagnosen är utelämnad på den här utskriften. Hela intyget finns hos den som utfärdade det och hos " +
      "patienten.",
    en: "The diagnosis is left out of this print. The whole certificate is with its issuer and with the patient.",
  },

  page: { sv: "Sida {page} av {pages}", en: "" },
  printed: { sv: "Utskrivet {time}", en: "" },
} as const;
