import { beforeEach, describe, expect, it } from "vitest";
import { testPersonnummer } from "../../../lib/local/test-personnummer.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { citizenClaims, tolvan } from "../../fixtures/people.ts";
import { accepted, completeAnswers } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** Whose number was given up, as its record says; and whom a link that one side alone says would lead to. */
const old = tolvan;
const other = testPersonnummer("19121213", "male");
const between = testPersonnummer("19121214", "male");
const otherName = "Valdemar Vidare";

const form = sickLeaveForm;
const kinds = ["renew", "replace", "for-employer"];

interface Said {
  readonly isRenumbered?: boolean;
  readonly linkedNumbers?: readonly string[];
}

/** Who says the link, and what the register has of each number. */
const oneSided: readonly (readonly [string, Readonly<Record<string, Said>>])[] = [
  ["the old record alone", { [old]: { isRenumbered: true, linkedNumbers: [other] }, [other]: {} }],
  ["the new record alone", { [old]: { isRenumbered: true }, [other]: { linkedNumbers: [old] } }],
  [
    "the first of a chain alone",
    {
      [old]: { isRenumbered: true, linkedNumbers: [between] },
      [between]: { isRenumbered: true, linkedNumbers: [other] },
      [other]: { linkedNumbers: [between] },
    },
  ],
  [
    "all of a chain but the last",
    {
      [old]: { isRenumbered: true, linkedNumbers: [between] },
      [between]: { isRenumbered: true, linkedNumbers: [old, other] },
      [other]: {},
    },
  ],
];

let world: World;
/** A certificate and a draft of each, from before the register says anything. */
let ofOld: readonly string[];
let ofOther: readonly string[];

async function written(patient: string): Promise<readonly string[]> {
  const begin = async () =>
    String(accepted(await world.call("createDraft", { form, patient, answers: completeAnswers }))["certificateId"]);
  const [certificate, draft] = [await begin(), await begin()];
  accepted(await world.call("signCertificate", { certificateId: certificate, seenRevision: 1 }));
  return [certificate, draft];
}

async function say(records: Readonly<Record<string, Said>>): Promise<void> {
  for (const [number, record] of Object.entries(records))
    await world.register(number, { ...record, name: number === other ? otherName : "Gammalt Namn" });
}

beforeEach(async () => {
  world = await aWorld();
  ofOld = await written(old);
  ofOther = await written(other);
});

describe.each(oneSided)("A link that %s says", (_who, records) => {
  beforeEach(() => say(records));

  it("is not told when the old number is looked up, nor who it would lead to", async () => {
    const { text, json } = await world.call("lookUpPatient", { patient: old });
    expect(json.person).toEqual({ statuses: ["protected", "renumbered"] });
    expect(json.forms).toEqual([]);
    for (const told of [other, between, otherName]) expect(text).not.toContain(told);
  });

  it("begins no draft about the other", async () => {
    const { json } = await world.call("createDraft", { form, patient: old, answers: completeAnswers });
    expect(json.code).toBe("patient-renumbered");
    const found = accepted(await world.call("searchDrafts", { patient: other }))["drafts"];
    expect(found).toHaveLength(1);
  });

  it.each(kinds)("takes no answers into a draft about the other (%s)", async (kind) => {
    const { json } = await world.call("deriveDraft", { certificateId: ofOld[0], kind });
    expect(json.code).toBe("patient-renumbered");
    const found = accepted(await world.call("searchDrafts", { patient: other }))["drafts"];
    expect(found).toHaveLength(1);
  });

  it("finds by either number what lies by that number, and shows nobody's name by the other's", async () => {
    const lists = async (number: string) => [
      (await world.call("searchCertificates", { patient: number })).text,
      (await world.call("searchDrafts", { patient: number })).text,
      (await world.call("listOwnCertificates", {}, { claims: citizenClaims(number) })).text,
    ];
    for (const text of await lists(old)) for (const id of ofOther) expect(text).not.toContain(id);
    for (const text of await lists(other)) for (const id of ofOld) expect(text).not.toContain(id);
    const { json, text } = await world.call("readCertificate", { certificateId: ofOld[0] });
    expect(json.person).toEqual({ statuses: ["protected", "renumbered"] });
    expect(text).not.toContain(other);
  });

  it("opens to neither citizen what is the other's", async () => {
    for (const [number, ids] of [
      [old, ofOther],
      [other, ofOld],
    ] as const) {
      const claims = citizenClaims(number);
      const { json } = await world.call("readOwnCertificate", { certificateId: ids[0] }, { claims });
      expect(json.code).toBe("certificate-not-found");
    }
  });

  it("leaves the other as they are", async () => {
    const { json } = await world.call("lookUpPatient", { patient: other });
    expect(json.person).toEqual({ statuses: [], name: otherName });
    expect(json.forms).not.toEqual([]);
  });
});

it("A link that both sides say leads on: what is refused above is refused for the link", async () => {
  await say({ [old]: { isRenumbered: true, linkedNumbers: [other] }, [other]: { linkedNumbers: [old] } });
  const { json } = await world.call("lookUpPatient", { patient: old });
  expect(json.person).toEqual({ statuses: ["renumbered"], name: otherName, newNumber: other });
  for (const kind of kinds) accepted(await world.call("deriveDraft", { certificateId: ofOld[0], kind }));
});
