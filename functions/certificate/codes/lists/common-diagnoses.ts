import type { CodeEntry, CodeList } from "../code-list.ts";
import { bloodAndMetabolism } from "./icd10se/blood-and-metabolism.ts";
import { circulation } from "./icd10se/circulation.ts";
import { contacts } from "./icd10se/contacts.ts";
import { digestion } from "./icd10se/digestion.ts";
import { eyeAndEar } from "./icd10se/eye-and-ear.ts";
import { genitourinary } from "./icd10se/genitourinary.ts";
import { infections } from "./icd10se/infections.ts";
import { injuries } from "./icd10se/injuries.ts";
import { musculoskeletal } from "./icd10se/musculoskeletal.ts";
import { nervousSystem } from "./icd10se/nervous-system.ts";
import { pregnancy } from "./icd10se/pregnancy.ts";
import { psychiatry } from "./icd10se/psychiatry.ts";
import { respiration } from "./icd10se/respiration.ts";
import { skin } from "./icd10se/skin.ts";
import { symptoms } from "./icd10se/symptoms.ts";
import { tumours } from "./icd10se/tumours.ts";
import { shippedVersions } from "./shipped-versions.ts";
import { synonyms } from "./synonyms.ts";
import { undividedCategories } from "./undivided-categories.ts";

/**
 * The diagnoses the product knows before any official list is imported: those common in sick notes, primary care and
 * hospital wards, in ICD-10-SE, with Swedish and English titles, other names, and how common they are.
 *
 * It is a choice, so it is never complete: a code that is not here may still exist.
 */
export function commonDiagnoses(): CodeList {
  const { entries, ...list } = titledDiagnoses();
  return { ...list, entries: entries.map(withOtherNames) };
}

/** The same without other names. */
export function titledDiagnoses(): CodeList {
  return { system: "ICD-10-SE", version: shippedVersions["ICD-10-SE"], entries: entries() };
}

function entries(): readonly CodeEntry[] {
  const listed = [
    infections, tumours, bloodAndMetabolism, psychiatry, nervousSystem, eyeAndEar, circulation, respiration, digestion,
    skin, musculoskeletal, genitourinary, pregnancy, symptoms, injuries, contacts,
  ].flatMap((entriesOf) => entriesOf());
  return listed.flatMap((entry) => (undividedCategories.has(entry.code) ? [withoutCommonness(entry), { ...entry, code: `${entry.code}9` }] : [entry]));
}

/** The code that is chosen carries how common it is, not the category above it. */
function withoutCommonness({ commonness: _, ...entry }: CodeEntry): CodeEntry {
  return entry;
}

function withOtherNames(entry: CodeEntry): CodeEntry {
  const names = synonyms().get(entry.code) ?? (entry.code.endsWith("9") ? synonyms().get(entry.code.slice(0, 3)) : undefined);
  return names === undefined || (undividedCategories.has(entry.code) && entry.code.length === 3) ? entry : { ...entry, synonyms: names };
}
