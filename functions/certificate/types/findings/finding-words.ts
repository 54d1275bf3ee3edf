import { fieldFaults } from "../../../operation/field-faults.ts";
import type { Text } from "../type-language.ts";
import type { FindingCode } from "./finding.ts";

/**
 * What each code of a finding means, for whoever reads the API's documentation. What a finding itself says is more to
 * the point: it is of the rule that was broken.
 */
export const findingWords: Readonly<Record<FindingCode, Text>> = {
  required: { sv: "Frågan måste besvaras.", en: "The question must be answered." },
  blank: { sv: "Texten är tom.", en: "The text is empty." },
  "not-asked": {
    sv: "De andra svaren gör att frågan inte ska besvaras.",
    en: "The question is not asked, given the other answers.",
  },
  "unknown-question": { sv: "Blanketten har ingen sådan fråga.", en: "The form has no such question." },
  "unknown-part": { sv: "Frågan har ingen sådan delfråga.", en: "The question has no such part." },
  "wrong-kind": { sv: "Svaret är av fel typ.", en: "The answer is of the wrong type." },
  "not-a-date": { sv: "Svaret är inte ett datum.", en: "The answer is not a date." },
  "not-a-year": { sv: "Svaret är inte ett årtal.", en: "The answer is not a year." },
  "date-outside-years": {
    sv: "Datumet ligger utanför de år som frågan tillåter.",
    en: "The date is outside the years that the question allows.",
  },
  "date-in-future": { sv: "Datumet ligger i framtiden.", en: "The date is in the future." },
  "date-before-birth": { sv: "Datumet ligger före patientens födelse.", en: "The date is before the patient's birth." },
  "period-incomplete": { sv: "Perioden saknar början eller slut.", en: "The period lacks its start or its end." },
  "period-reversed": { sv: "Perioden slutar innan den börjar.", en: "The period ends before it starts." },
  "too-long": { sv: "Texten är för lång.", en: "The text is too long." },
  "out-of-range": { sv: "Talet är för stort eller för litet.", en: "The number is too large or too small." },
  "not-a-number": { sv: "Svaret är inte ett tal.", en: "The answer is not a number." },
  "too-many-digits": {
    sv: "Talet har fler siffror än vi kan läsa utan att ändra det.",
    en: "The number has more digits than are read without changing it.",
  },
  "not-a-boolean": { sv: "Svaret är varken ja eller nej.", en: "The answer is neither yes nor no." },
  "unknown-code": { sv: "Koden går inte att välja här.", en: "The code is not one of the choices." },
  "wrong-code-system": { sv: "Koden kommer från ett annat kodverk.", en: "The code is from another code system." },
  "diagnosis-form": {
    sv: "Svaret är inte skrivet som en diagnoskod.",
    en: "The answer is not written as a diagnosis code.",
  },
  "diagnosis-unknown": {
    sv: "Diagnoskoden finns inte, eller gäller inte längre.",
    en: "There is no such diagnosis code, or it has been retired.",
  },
  "diagnosis-unconfirmed": {
    sv: "Diagnoskoden finns inte bland dem som följer med; kontrollera den.",
    en: "The diagnosis code is not among those that come with the product; check it.",
  },
  "illegal-character": {
    sv: "Texten innehåller ett tecken som inte får finnas i ett intyg.",
    en: "The text holds a character that no certificate may hold.",
  },
  "too-many": { sv: "Svaren är för många.", en: "There are too many answers." },
  duplicate: { sv: "Samma svar finns mer än en gång.", en: "The same answer is given more than once." },
  "not-combinable": { sv: "Svaren kan inte kombineras.", en: "The answers cannot be combined." },
  overlap: { sv: "Perioderna överlappar varandra.", en: "The periods overlap." },
  "wrong-order": { sv: "Svaren kommer i fel ordning.", en: "The answers are in the wrong order." },
  "instance-missing": { sv: "Svaret saknar instansnummer.", en: "The answer lacks an instance number." },
  "instance-invalid": { sv: "Instansnumret är mindre än 1.", en: "The instance number is less than 1." },
  "part-repeated": { sv: "Delfrågan besvaras mer än en gång.", en: "The part is answered more than once." },
  structure: {
    sv: "Intygets uppbyggnad följer inte det nationella kontraktet.",
    en: "The structure of the certificate does not follow the national contract.",
  },
  "wrong-personnummer": fieldFaults["wrong-personnummer"],
  notice: { sv: "Värt att titta på, men hindrar inte signering.", en: "Worth a look; does not stop signing." },
  "incomplete-contact": {
    sv: "Vårdenhetens kontaktuppgifter är inte fullständiga.",
    en: "The care unit's contact details are incomplete.",
  },
};
