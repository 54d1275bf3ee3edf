import type { Finding } from "../../../operation/result.ts";

/** What can be wrong with a published file. */
export const fileFaults = {
  "code-file-encoding": {
    sv: "Filens tecken går inte att läsa, varken som UTF-8, UTF-16 eller Windows-1252.",
    en: "The characters of the file cannot be read, neither as UTF-8, UTF-16 nor Windows-1252.",
  },
  "code-file-unknown": {
    sv: "Filen har inget av de format som kodverk publiceras i.",
    en: "The file is in none of the formats that codes are published in.",
  },
  "code-file-empty": {
    sv: "Filen innehåller inga koder.",
    en: "The file holds no codes.",
  },
  "code-file-quote": {
    sv: "Ett citattecken på raden avslutas inte där cellen slutar.",
    en: "A quotation mark on this row is not closed where its cell ends.",
  },
  "code-file-workbook": {
    sv: "Excelfilen går inte att öppna. Den är skadad, avklippt eller skyddad med lösenord.",
    en: "The Excel file cannot be opened. It is damaged, cut off or protected by a password.",
  },
  "code-file-too-large": {
    sv: "Filen är mycket större än ett kodverk, packad eller uppackad.",
    en: "The file is far larger than a code list, packed or unpacked.",
  },
  "code-file-row": {
    sv: "Raden följer inte filens format.",
    en: "The row does not follow the format of the file.",
  },
  "code-file-duplicate": {
    sv: "Koden förekommer två gånger med olika text.",
    en: "The code stands twice with different texts.",
  },
  "code-file-overlap": {
    sv: "Intervallet överlappar ett annat eller slutar före sin början.",
    en: "The range overlaps another or ends before it begins.",
  },
  "code-file-incomplete": {
    sv: "Listan är inte komplett: kapitel eller nivåer saknas.",
    en: "The list is not whole: chapters or levels are missing.",
  },
  "code-file-without-codes": {
    sv: "Koden finns inte i den lista som texten hör till.",
    en: "The code is not in the list that the text belongs to.",
  },
  "code-file-shrunk": {
    sv: "Mer än var tionde kod skulle försvinna. Ange --accept-loss om det stämmer.",
    en: "More than every tenth code would disappear. Give --accept-loss if that is right.",
  },
  "code-version-taken": {
    sv: "Versionen finns redan med andra rader, och en version ändras aldrig. Ange ett annat namn med --named.",
    en: "The version is already kept with other rows, and a version never changes. Give another name with --named.",
  },
} as const;

export type FileFault = keyof typeof fileFaults;

/** A fault in a file, at a line where it has one. The pointer is "/file name/line". */
export function fault(file: string, code: FileFault, line?: number): Finding {
  const name = file.replaceAll("~", "~0").replaceAll("/", "~1");
  return { pointer: line === undefined ? `/${name}` : `/${name}/${line}`, code, text: fileFaults[code] };
}
