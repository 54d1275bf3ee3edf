import type { CodeHit } from "../../../functions/certificate/codes/search.ts";

/** The lists of diagnoses that a certificate may take codes of. */
export type DiagnosisSystem = "ICD-10-SE" | "KSH97-P";

/** What is searched: diagnoses of one list, or ICF codes. */
export type SearchedList = DiagnosisSystem | "ICF";

/** Hits, best first: at once where the list is at hand, later where it is asked for; undefined where nobody answers. */
export type CodeSearch = (
  query: string,
  list: SearchedList,
) => readonly CodeHit[] | Promise<readonly CodeHit[] | undefined>;
