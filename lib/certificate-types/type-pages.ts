import { readFileSync } from "node:fs";
import { join } from "node:path";
import { certificateTypes } from "../../functions/certificate/types/registry.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { projectFolder } from "../local/project-folder.ts";
import { englishWords } from "./english-words.ts";
import { swedishWords } from "./swedish-words.ts";
import { typePage, typePagesIndex } from "./type-page.ts";

const languages = { sv: swedishWords, en: englishWords } as const;

type Language = keyof typeof languages;

/** A page in both languages: of a form, or, where that is empty, the list of all. */
interface TypeTexts {
  readonly form: string;
  readonly text: Readonly<Record<Language, string>>;
}

/** The pages of all certificate types with their list, in both languages, by the file each lies in. */
export function typePages(): readonly { readonly file: string; readonly text: string }[] {
  return [languages.sv, languages.en].flatMap((say) => [
    { file: fileOf("", say.language), text: typePagesIndex(certificateTypes, say) },
    ...certificateTypes.map((type) => ({
      file: fileOf(formName(type), say.language),
      text: typePage(type, say),
    })),
  ]);
}

/** The pages as they lie in docs/types, the list first. */
export function readTypeTexts(): readonly TypeTexts[] {
  const read = (form: string, language: Language): string =>
    readFileSync(join(projectFolder, fileOf(form, language)), "utf8");
  return ["", ...certificateTypes.map(formName).toSorted()].map((form) => ({
    form,
    text: { sv: read(form, "sv"), en: read(form, "en") },
  }));
}

/** The list in English is what a folder shows of itself. */
function fileOf(form: string, language: Language): string {
  if (form !== "") return `docs/types/${form}.${language}.md`;
  return language === "en" ? "docs/types/README.md" : `docs/types/README.${language}.md`;
}
