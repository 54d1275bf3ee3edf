import { beforeEach, describe, expect, it } from "vitest";
import { refused } from "../../../functions/operation/result.ts";
import { staffWrites } from "../../../functions/certificate/store/directory-items.ts";
import { aMember, staff, staffClaims, tolvan, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aDraft, aQuestion, completeAnswers, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const key = { headers: { "idempotency-key": "the-same-press" } };

const sign = (certificateId: string, forEmployer: unknown = {}, caller = {}) =>
  world.call("signCertificate", { certificateId, seenRevision: 1, forEmployer }, caller);

async function read(certificateId: unknown) {
  return accepted(await world.call("readCertificate", { certificateId }));
}

async function certificates(): Promise<readonly unknown[]> {
  return accepted(await world.call("listCertificates", {}))["certificates"] as unknown[];
}

const isolated = {
  infectionControl: { underAct: true },
  diagnoses: { mainText: "Tuberkulos", mainCode: { code: "A150", system: "ICD-10-SE" } },
  sickLeave: (completeAnswers as Record<string, unknown>)["sickLeave"],
  workingHours: { unevenHoursHinder: false },
};

describe("Signing a certificate together with the employer's", () => {
  it("makes two certificates, each signed by itself, and keeps the diagnosis from the employer", async () => {
    await world.signInEarnest();
    const id = await aDraft(world);
    const { employerCertificateId } = accepted(await sign(id));
    const [own, employers] = [await read(id), await read(employerCertificateId)];
    expect([own["form"], employers["form"]]).toEqual(["FK7804-2.0", "AG7804-2.0"]);
    expect(employers["signedAt"]).toBe(own["signedAt"]);
    expect(employers["answers"]).toMatchObject({
      diagnosisShared: { wanted: false },
      sickLeave: (completeAnswers as Record<string, unknown>)["sickLeave"],
    });
    expect(employers["answers"]).not.toHaveProperty("diagnoses");
    for (const certificateId of [id, String(employerCertificateId)])
      expect((await world.stores.certificates.open(certificateId))?.document.relations).toEqual([]);
    for (const certificateId of [id, employerCertificateId])
      expect(accepted(await world.call("verifyCertificate", { certificateId }))).toMatchObject({ signature: "valid" });
    expect((await world.call("readDraft", { certificateId: String(employerCertificateId) })).status).toBe(404);
  });

  it("leads from the one to the employer's, and offers no second", async () => {
    const id = await aDraft(world);
    const { employerCertificateId } = accepted(await sign(id));
    const { actions, drafts, events, ...own } = await read(id);
    expect(own["employerCertificateId"]).toBe(employerCertificateId);
    expect([actions, drafts]).toEqual([expect.not.arrayContaining(["for-employer"]), []]);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: "issued-for-employer", certificateId: employerCertificateId }),
    );
    // No id lies with the other in the open: it may be erased.
    const stored = world.tables.all("certificates").filter(({ pk }) => pk === `C#${id}`);
    expect(JSON.stringify(stored)).not.toContain(String(employerCertificateId));
  });

  it("tells the diagnosis where the patient wants that", async () => {
    const { employerCertificateId } = accepted(await sign(await aDraft(world), { shareDiagnosis: true }));
    expect((await read(employerCertificateId))["answers"]).toMatchObject({
      diagnosisShared: { wanted: true },
      diagnoses: (completeAnswers as Record<string, unknown>)["diagnoses"],
    });
  });

  it("tells it with isolation, of which it is the reason, and is not signed without", async () => {
    const id = await aDraft(world, isolated);
    const refused = await sign(id, { shareDiagnosis: false });
    expect([refused.status, refused.json.code]).toEqual([422, "employer-certificate-incomplete"]);
    expect(refused.json.errors).toMatchObject([{ pointer: "/forEmployer/shareDiagnosis", code: "not-combinable" }]);
    const { employerCertificateId } = accepted(await sign(id));
    expect((await read(employerCertificateId))["answers"]).toMatchObject({ diagnoses: isolated.diagnoses });
  });

  it("is shown before it is signed, to whoever may sign", async () => {
    const id = await aDraft(world);
    const { forEmployer } = accepted(await world.call("readDraft", { certificateId: id }));
    expect(forEmployer).toMatchObject({
      form: "AG7804-2.0",
      answers: { diagnosisShared: { wanted: false } },
      sharing: { question: "diagnosisShared", part: "wanted" },
      mayKeepDiagnosis: true,
    });
    const { employerCertificateId } = accepted(await sign(id, { shareDiagnosis: true }));
    const { answers } = forEmployer as { answers: Record<string, unknown> };
    expect((await read(employerCertificateId))["answers"]).toEqual({ ...answers, diagnosisShared: { wanted: true } });

    const nurse = { claims: staffClaims(staff.nils) };
    const nurses = accepted(await world.call("readDraft", { certificateId: await aDraft(world) }, nurse));
    expect(nurses["forEmployer"]).toBeUndefined();
    const unfinished = accepted(await world.call("readDraft", { certificateId: await aDraft(world, {}) }));
    expect(unfinished["forEmployer"]).toBeUndefined();
    const other = accepted(await world.call("readDraft", { certificateId: await aDraft(world, isolated) }));
    expect(other["forEmployer"]).toMatchObject({
      mayKeepDiagnosis: false,
      answers: { diagnosisShared: { wanted: true } },
    });
  });

  it("is one press: repeated, it has made both once", async () => {
    const id = await aDraft(world);
    const first = accepted(await sign(id, {}, key));
    expect(accepted(await sign(id, {}, key))).toEqual(first);
    expect(await certificates()).toHaveLength(2);
  });

  it("enters both in the access log, and tells of both", async () => {
    const id = await aDraft(world);
    const { employerCertificateId } = accepted(await sign(id));
    const signed = world.tables.all("audit").filter(({ activity }) => activity === "sign");
    expect(signed).toHaveLength(2);
    const events = world.tables.all("outbox").map((event) => JSON.stringify(event));
    for (const one of [id, employerCertificateId])
      expect(events.some((event) => event.includes(String(one)) && event.includes("certificate.signed"))).toBe(true);
  });

  it("signs neither where the signing service fails at the second, and both at the next try", async () => {
    const id = await aDraft(world);
    let left = 1;
    await world.signInEarnest((service) => ({
      ...service,
      sign: async (...asked) => ((left -= 1) === -1 ? refused("signing-service-unavailable") : service.sign(...asked)),
    }));
    const failed = await sign(id, {}, key);
    expect([failed.status, failed.json.code]).toEqual([503, "signing-service-unavailable"]);
    expect(await certificates()).toEqual([]);
    accepted(await sign(id, {}, key));
    expect(await certificates()).toHaveLength(2);
  });

  it("is refused for a type without a form for the employer, and nothing is signed", async () => {
    const created = await world.call("createDraft", { form: "LISJP-1.3", patient: tolvan });
    const { certificateId } = accepted(created);
    const refused = await sign(String(certificateId));
    expect(refused.status).toBe(422);
    expect(await certificates()).toEqual([]);
  });
});

describe("What the employer has already, where the other is replaced or complemented", () => {
  const derived = async (certificateId: string, kind: string): Promise<string> =>
    String(accepted(await world.call("deriveDraft", { certificateId, kind }))["certificateId"]);
  const signAlone = async (certificateId: string) =>
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));

  const kindsOf = async (certificateId: string) =>
    ((await read(certificateId))["events"] as readonly { readonly kind: string }[]).map(({ kind }) => kind);

  /** One of which there is one for the employer. */
  async function both(begun?: string): Promise<readonly [id: string, employers: string]> {
    const id = begun ?? (await aDraft(world));
    return [id, String(accepted(await sign(id))["employerCertificateId"])];
  }

  const ways: Readonly<Record<string, (id: string) => Promise<string>>> = {
    "is replaced": (id) => derived(id, "replace"),
    "is replaced twice, the first time without one for the employer": async (id) => {
      const between = await derived(id, "replace");
      await signAlone(between);
      return derived(between, "replace");
    },
    "is complemented": async (id) => {
      accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
      await aQuestion(world, id, { subject: "KOMPLT" });
      return derived(id, "complement");
    },
  };

  it.each(Object.keys(ways))(
    "is replaced by the new one of the same press where it %s, and that is told",
    async (how) => {
      await world.signInEarnest();
      const [id, before] = await both();
      const newer = await ways[how]!(id);
      expect(accepted(await world.call("readDraft", { certificateId: newer }))["forEmployer"]).toMatchObject({
        replaces: before,
      });
      const [, after] = await both(newer);
      expect((await read(after))["events"]).toContainEqual(
        expect.objectContaining({ kind: "replaces", certificateId: before }),
      );
      expect(await read(before)).toMatchObject({ replacedBy: after });
      expect((await read(newer))["employerCertificateId"]).toBe(after);
      expect((await read(id))["employerCertificateId"]).toBe(after);
      expect(accepted(await world.call("verifyCertificate", { certificateId: after }))).toMatchObject({
        signature: "valid",
      });
    },
  );

  it.each(Object.keys(ways))("is replaced by a draft of its own, where it %s", async (how) => {
    const [id, before] = await both();
    const newer = await ways[how]!(id);
    await signAlone(newer);
    const draft = await derived(newer, "for-employer");
    expect(accepted(await world.call("readDraft", { certificateId: draft }))["madeFrom"]).toMatchObject({
      kind: "for-employer",
      certificateId: newer,
      replaces: before,
    });
    await signAlone(draft);
    expect(await read(before)).toMatchObject({ replacedBy: draft });
  });

  it("is replaced as it stands, where it has been replaced itself", async () => {
    const [id, first] = await both();
    const second = await derived(first, "replace");
    await signAlone(second);
    const [, third] = await both(await derived(id, "replace"));
    expect(await read(second)).toMatchObject({ replacedBy: third });
    expect(await read(first)).toMatchObject({ replacedBy: second });
  });

  it("stays, where the other is renewed", async () => {
    const [id, before] = await both();
    const renewed = await derived(id, "renew");
    const { answers: left } = accepted(await world.call("readDraft", { certificateId: renewed }));
    const answers = { ...completeAnswers, ...(left as object) };
    const saved = await world.call("saveDraft", {
      certificateId: renewed,
      seenRevision: 1,
      form: "FK7804-2.0",
      answers,
    });
    const { revision: seenRevision } = accepted(saved) as { revision: number };
    const signed = await world.call("signCertificate", { certificateId: renewed, seenRevision, forEmployer: {} });
    const after = accepted(signed)["employerCertificateId"];
    expect((await read(before))["replacedBy"]).toBeUndefined();
    expect(await kindsOf(String(after))).not.toContain("replaces");
  });

  it("is nothing once it is void", async () => {
    const [id, before] = await both();
    accepted(await world.call("revokeCertificate", { certificateId: before, reason: "wrong-patient" }));
    const newer = await derived(id, "replace");
    const { forEmployer } = accepted(await world.call("readDraft", { certificateId: newer }));
    expect(forEmployer).not.toHaveProperty("replaces");
    const [, after] = await both(newer);
    expect(await kindsOf(after)).not.toContain("replaces");
  });
});

describe("Two who handle a draft at once, of whom one signs it together with the employer's", () => {
  const colleague = aMember("TSTNMT2321000156-1099", "Karin Lund", ["LK"]);
  beforeEach(() => world.tables.transact(staffWrites(colleague, [worksAt(units.healthCentre)])));

  const hers = { claims: staffClaims(colleague) };
  const signs = (certificateId: string, input = {}) =>
    world.call("signCertificate", { certificateId, seenRevision: 1, ...input }, hers);
  const signedAccesses = () => world.tables.all("audit").filter(({ activity }) => activity === "sign");

  const meanwhile: Readonly<
    Record<string, readonly [act: (id: string) => Promise<WorldResponse>, told: readonly unknown[], left: number]>
  > = {
    "signs both too": [(id) => signs(id, { forEmployer: {} }), [409, "draft-already-signed"], 2],
    "signs the one alone": [signs, [409, "draft-already-signed"], 1],
    "writes on it": [
      (id) =>
        world.call(
          "saveDraft",
          { certificateId: id, seenRevision: 1, form: "FK7804-2.0", answers: rewrittenAnswer },
          hers,
        ),
      [412, "draft-changed"],
      0,
    ],
    "deletes it": [
      (id) => world.call("deleteDraft", { certificateId: id, seenRevision: 1 }, hers),
      [404, "draft-not-found"],
      0,
    ],
  };

  it.each(Object.keys(meanwhile))(
    "is told in words where the other %s first, and nothing is signed twice",
    async (how) => {
      const [act, told, left] = meanwhile[how]!;
      const id = await aDraft(world);
      world.beforeTransaction = async () => void accepted(await act(id));
      const { status, json } = await sign(id);
      expect([status, json.code]).toEqual(told);
      expect(json.detail ?? json.title).toEqual(expect.any(String));
      expect([await certificates(), signedAccesses()].map(({ length }) => length)).toEqual([left, left]);
    },
  );

  it("signs both once, whoever comes first", async () => {
    const id = await aDraft(world);
    const both = await Promise.all([sign(id), signs(id, { forEmployer: {} })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.map(({ json }) => json.code)).toContain("draft-already-signed");
    expect([await certificates(), signedAccesses()].map(({ length }) => length)).toEqual([2, 2]);
  });

  it("answers two presses of one alike, where they overlap", async () => {
    const id = await aDraft(world);
    let first: WorldResponse | undefined;
    world.beforeTransaction = async () => void (first = await sign(id, {}, key));
    const second = accepted(await sign(id, {}, key));
    expect(second).toEqual(accepted(first!));
    expect([await certificates(), signedAccesses()].map(({ length }) => length)).toEqual([2, 2]);
  });
});
