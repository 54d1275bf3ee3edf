import type { PrefillChangeCode, PrefillFailure, PrefillOmissionCode } from "../model/prefill-report.ts";
import type { Text } from "../types/type-language.ts";

/** Why nothing of a prefill was taken, what was changed in it and what was left out, in words for whoever drafts. */
export const prefillWords: Readonly<Record<PrefillFailure | PrefillChangeCode | PrefillOmissionCode, Text>> = {
  unreadable: {
    sv: "Det som journalsystemet skickade går inte att läsa.",
    en: "What the journal system sent cannot be read.",
  },
  "too-large": {
    sv: "Journalsystemet skickade mer än 200 kB eller mer än 5 000 element.",
    en: "The journal system sent more than 200 kB or more than 5,000 elements.",
  },
  "no-prefill": {
    sv: "Det som journalsystemet skickade har ingen förifyllnad.",
    en: "What the journal system sent holds no prefill.",
  },
  "type-without-prefill": {
    sv: "Intyget går inte att fylla i från journalsystemet.",
    en: "This certificate cannot be filled in by the journal system.",
  },
  shortened: {
    sv: "Texten var för lång. Bara början kom med.",
    en: "The text was too long. Only its beginning is here.",
  },
  "character-lost": {
    sv: "Ett tecken hade gått förlorat på vägen. Där det stod är ett frågetecken.",
    en: "A character was lost on the way. There is a question mark in its place.",
  },
  "decimal-comma": { sv: "Talet hade decimalkomma.", en: "The number had a decimal comma." },
  "date-rewritten": { sv: "Datumet var skrivet på ett annat sätt.", en: "The date was written otherwise." },
  "date-set-to-today": {
    sv: "Datumet saknades eller gick inte att läsa. Det är satt till i dag.",
    en: "The date was missing or could not be read. It is set to today.",
  },
  "start-set-to-today": {
    sv: "Perioden saknades eller gick inte att läsa. Den börjar i dag.",
    en: "The period was missing or could not be read. It starts today.",
  },
  "period-incomplete": {
    sv: "Ett av periodens datum saknades eller gick inte att läsa.",
    en: "One of the dates of the period was missing or could not be read.",
  },
  "text-from-code": {
    sv: "Diagnosen saknade text. Den har fått kodens namn.",
    en: "The diagnosis had no words. It is called what the code is called.",
  },
  "moved-up": {
    sv: "Diagnosen har flyttats upp till en tom plats.",
    en: "The diagnosis has moved up to an empty place.",
  },
  "unknown-question": { sv: "Frågan finns inte i intyget.", en: "The certificate has no such question." },
  "unknown-part": { sv: "Delfrågan finns inte i intyget.", en: "The certificate has no such part of the question." },
  duplicate: { sv: "Svaret fanns redan.", en: "The answer was there already." },
  "too-many": { sv: "Svaren var fler än frågan tar.", en: "There were more answers than the question takes." },
  blank: { sv: "Svaret var tomt.", en: "The answer was empty." },
  "wrong-kind": {
    sv: "Svaret har inte den form som frågan tar.",
    en: "The answer does not have the form that the question takes.",
  },
  "unknown-code": { sv: "Koden finns inte i frågans kodverk.", en: "The question has no such code." },
  "wrong-code-system": { sv: "Koden kom från fel kodverk.", en: "The code was from the wrong code system." },
  "diagnosis-form": { sv: "Diagnoskoden har fel form.", en: "The diagnosis code has the wrong form." },
  "diagnosis-incomplete": { sv: "Diagnosen saknade kod.", en: "The diagnosis had no code." },
  "answered-already": {
    sv: "Frågan hade redan ett svar när utkastet skapades.",
    en: "The question was answered already when the draft was begun.",
  },
  "not-asked": {
    sv: "Frågan ställs inte, med de andra svar som finns.",
    en: "With the other answers as they are, this is not asked.",
  },
  "no-room": { sv: "Det fick inte plats i utkastet.", en: "There was no room for it in the draft." },
  "not-read": {
    sv: "Uppgiften har ingen plats i svaret.",
    en: "The answer has no place for it.",
  },
  "second-prefill": {
    sv: "Journalsystemet skickade mer än en förifyllnad. Bara den första är med.",
    en: "The journal system sent more than one prefill. Only the first is here.",
  },
  "outside-prefill": {
    sv: "Uppgiften stod utanför förifyllnaden.",
    en: "It stood outside the prefill.",
  },
};
