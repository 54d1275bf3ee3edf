import { useCallback } from "react";
import { searchCodes } from "../../functions/webcert/codes/search-codes.contract.ts";
import type { CodeSearch } from "../kit/codes/code-search.ts";
import { useOpenSession } from "../kit/session/session.ts";

/** Searches codes at the exchange, with the unit's favourites first. */
export function useCodeSearch(): CodeSearch {
  const { call } = useOpenSession();
  return useCallback(
    async (q, list) => {
      const asked = list === "ICF" ? ({ list: "icf" } as const) : ({ list: "diagnoses", system: list } as const);
      const answer = await call(searchCodes, { q, ...asked });
      return answer.ok ? answer.value.codes : undefined;
    },
    [call],
  );
}
