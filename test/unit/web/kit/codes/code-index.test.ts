import { describe, expect, it } from "vitest";
import { codeEdition, searchIndexOf } from "../../../../../functions/certificate/codes/catalogue.ts";
import { editionText } from "../../../../../functions/certificate/codes/list-text.ts";
import { searchCodes as search } from "../../../../../functions/certificate/codes/search.ts";
import { readSearchedCodes } from "../../../../../functions/webcert/codes/read-searched-codes.contract.ts";
import { searchCodes } from "../../../../../functions/webcert/codes/search-codes.contract.ts";
import { openCodeIndex } from "../../../../../web/kit/codes/code-index.ts";
import type { AskExchange } from "../../../../../web/kit/codes/code-index.ts";
import { codeWorker } from "../../../../../web/kit/codes/code-worker.ts";
import type { ToldByWorker } from "../../../../../web/kit/codes/code-worker.ts";
import { unreachable } from "../../../../../web/kit/problem.ts";

const edition = codeEdition([]);
const diagnoses = searchIndexOf(edition, "diagnoses");
const favourites = [{ system: "ICD-10-SE", code: "F438A" }] as const;

/** The exchange, which counts what it is asked. */
function exchange({ hasLists = true } = {}) {
  const asked: string[] = [];
  const call = (async (contract: { readonly id: string }, input: Record<string, string>) => {
    asked.push(contract.id);
    if (contract.id === searchCodes.id) {
      const systems = [(input["system"] ?? "ICD-10-SE") as "ICD-10-SE"];
      return { ok: true, value: { codes: search(diagnoses, input["q"] ?? "", { systems, favourites }), versions: {} } };
    }
    if (contract.id === readSearchedCodes.id && hasLists) return { ok: true, value: editionText(edition) };
    return { ok: false, problem: unreachable("sv") };
  }) as unknown as AskExchange;
  return { asked, call };
}

const beside = (tell: (told: ToldByWorker) => void) => ({ ask: codeWorker(tell), close: () => undefined });
const settled = () => new Promise((done) => setTimeout(done, 300));

describe("the search of codes in the browser", () => {
  it("finds what the server finds, favourites first, and asks nobody once it has the lists", async () => {
    const { asked, call } = exchange();
    const index = openCodeIndex(call, beside);
    await settled();
    const before = asked.length;
    for (const query of ["", "ont i rygg", "f43", "utmatningsyndrom", "J06.9", "xyzzy"])
      expect(await index.search(query, "ICD-10-SE")).toEqual(
        search(diagnoses, query, { systems: ["ICD-10-SE"], favourites }),
      );
    expect((await index.search("sömn", "ICF"))?.[0]?.code).toBe("b134");
    expect(asked.length).toBe(before);
  });

  it("asks the server while the lists are on their way, and for good where they cannot be had", async () => {
    const { asked, call } = exchange({ hasLists: false });
    const index = openCodeIndex(call, beside);
    expect((await index.search("lumbago", "ICD-10-SE"))?.[0]?.code).toBe("M545");
    await settled();
    expect((await index.search("lumbago", "ICD-10-SE"))?.[0]?.code).toBe("M545");
    expect(asked.filter((id) => id === searchCodes.id)).toHaveLength(4);
  });
});
