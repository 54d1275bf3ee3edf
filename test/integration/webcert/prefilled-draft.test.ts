import { expect, it } from "vitest";
import { at } from "../../fixtures/main-job/read-answer.ts";
import { element } from "../../../functions/certificate/national-xml/write-xml.ts";
import { prefillOf } from "../../fixtures/prefill-xml.ts";
import { api, aPatient, ownUnit, succeeded } from "../../fixtures/running-exchange/exchange-under-test.ts";

const svar = (id: string, text: string) => element("svar", [element("delsvar", text, `id="${id}.1"`)], `id="${id}"`);

it("A draft begins with what the journal system's XML says, and is begun also where that is none", async () => {
  const begin = async (prefill: string) => {
    const body = { form: "FK7804-2.0", patient: aPatient(), prefill };
    return succeeded(await api.post("doctor", "/api/drafts", body, { unit: ownUnit }));
  };
  const begun = await begin(prefillOf([svar("19", "Sjukgymnastik & vila"), svar("77", "Något annat")]));
  const draft = succeeded(
    await api.get("doctor", `/api/drafts/${String(at(begun, "certificateId"))}`, { unit: ownUnit }),
  );
  expect(draft).toMatchObject({ answers: { treatment: { text: "Sjukgymnastik & vila" } } });
  expect(at(draft, "prefill")).toEqual(at(begun, "prefill"));
  expect(at(draft, "prefill")).toMatchObject({
    fromJournal: ["treatment"],
    leftOut: [{ answerId: "77", code: "unknown-question", given: "Något annat" }],
  });
  expect(await begin("<forifyllnad>")).toMatchObject({ revision: 1, prefill: { failed: { code: "unreadable" } } });
});
