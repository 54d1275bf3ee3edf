import { useCodeIndex } from "../kit/codes/use-code-index.ts";
import type { CodeSearch } from "../kit/codes/code-search.ts";
import { useOpenSession } from "../kit/session/session.ts";

/** Searches the codes in force, with the unit's favourites first. */
export function useCodeSearch(): CodeSearch {
  return useCodeIndex(useOpenSession().call);
}
