import { searchIndex } from "../../functions/certificate/codes/search-index.ts";
import { searchCodes } from "../../functions/certificate/codes/search.ts";
import type { CodeSearch } from "../kit/codes/code-search.ts";

const index = searchIndex(
  [
    {
      system: "ICD-10-SE",
      version: "gallery",
      entries: [
        { code: "F438", title: "Andra specificerade reaktioner på svår stress", synonyms: ["utmattning"] },
        { code: "M54", title: "Ryggvärk" },
        { code: "M544", title: "Lumbago med ischias" },
        { code: "M545", title: "Lumbago", synonyms: ["ont i ryggen", "ryggskott"] },
      ],
    },
    {
      system: "ICF",
      version: "gallery",
      entries: [
        { code: "b130", title: "Energi och drifter" },
        { code: "b140", title: "Uppmärksamhetsfunktioner" },
        { code: "d430", title: "Lyfta och bära föremål" },
        { code: "d450", title: "Gå" },
      ],
    },
  ],
  [],
);

/** A search in a handful of codes, with one favourite. */
export const fixedSearch: CodeSearch = (query, list) =>
  searchCodes(index, query, { systems: [list], favourites: [{ system: "ICD-10-SE", code: "M545" }] });
