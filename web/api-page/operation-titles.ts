import type { Operation } from "./operations.ts";
import { textIn } from "./read-json.ts";
import type { DocumentationLanguage } from "./words.ts";

/** What each operation does, in Swedish; in English the API's document says it. By the operation's id. */
export const swedishTitles: Readonly<Record<string, string>> = {
  answerQuestion: "Besvara en fråga från mottagaren",
  createDraft: "Börja skriva ett intyg för en patient",
  deleteDraft: "Ta bort ett utkast",
  eraseCertificate: "Radera ett intyg (när journalen ska förstöras)",
  listCertificates: "Lista enhetens signerade intyg",
  listCertificateTypes: "Lista intygstyperna med allt som en blankett behöver",
  readSearchedCodes: "Läs alla gällande koder, att söka i utan att fråga igen",
  listCodeLists: "Lista kodverken (KV) som intygen använder, i klartext",
  listDeliveries: "Lista leveranser som väntar eller är stoppade, per mottagare",
  listDrafts: "Lista enhetens utkast",
  listMessages: "Läs ärendekommunikationen om ett intyg",
  listQuestions: "Lista frågorna som väntar på ditt svar",
  listOwnCertificates: "Lista dina intyg",
  listRecipients: "Lista mottagarna med deras namn",
  printCertificate: "Skriv ut ett signerat intyg",
  printDraft: "Skriv ut ett utkast",
  printOwnCertificate: "Skriv ut ett av dina intyg",
  readCertificate: "Läs ett signerat intyg",
  readCertificatesReport: "Antal intyg per typ och månad hos den egna vårdgivaren",
  readCode: "Slå upp en kod",
  readDelivery: "Läs en leverans",
  readDraft: "Läs ett utkast och vad som saknas i det",
  readForm: "Läs en blankett med det namn som intyget ger den",
  readMe: "Läs vem du är",
  readOpenapi: "Läs API-beskrivningen",
  readOwnCertificate: "Läs ett av dina intyg",
  readPatients: "Se vilka patienter utkast och intyg gäller",
  readOwnSendings: "Se om ditt intyg har kommit fram",
  readSickLeavesReport: "Antal sjukskrivningar per månad och kön hos den egna vårdgivaren",
  readStatus: "Läs vad som väntar, och vart en enhets senaste intyg är på väg",
  readWsdl: "Läs WSDL för ett nationellt kontrakt",
  registerCertificate: "Registrera ett signerat intyg (RegisterCertificate 3)",
  retryDelivery: "Försök igen med en leverans nu",
  revokeCertificate: "Makulera ett intyg",
  saveDraft: "Spara ett utkast",
  saveFavouriteCodes: "Välj enhetens vanligaste diagnoskoder",
  searchCertificates: "Sök en patients intyg på enheten",
  searchCodes: "Sök diagnoskoder eller ICF med kod eller ord",
  searchDrafts: "Sök en patients utkast på enheten",
  sendCertificate: "Skicka ett intyg till mottagaren",
  readSendings: "Se om ett skickat intyg har kommit fram",
  sendMessageToCare: "Skicka ett meddelande om ett intyg till vården (SendMessageToCare 2)",
  sendOwnCertificate: "Skicka ditt intyg till mottagaren",
  signCertificate: "Signera ett utkast",
  validateDraft: "Kontrollera vad som saknas i ett utkast",
  verifyCertificate: "Kontrollera underskriften på ett intyg",
};

/** The title in the reader's language; in English where nobody has written a Swedish one. */
export function titleOf({ id, content }: Operation, language: DocumentationLanguage): string {
  const english = textIn(content, "summary");
  return language === "sv" ? (swedishTitles[id] ?? english) : english;
}
