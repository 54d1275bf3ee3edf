import { beforeEach, describe, expect, it } from "vitest";
import { personFaultWords } from "../../../functions/certificate/model/person-fault-words.ts";
import { parsePersonId } from "../../../functions/certificate/model/person-id.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, ask, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
  expect(world.clock.now().slice(0, 10)).toBe("2026-11-22");
});

async function register(xml: string): Promise<string> {
  return (await world.call("registerCertificate", { xml: envelope(Buffer.from(xml)) })).text;
}

function aCertificate(patient = tolvan): { readonly id: string; readonly xml: string } {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const root = Number(patient.slice(6, 8)) >= 60 ? "1.2.752.129.2.1.3.3" : "1.2.752.129.2.1.3.1";
  const written = Buffer.from(xml).toString();
  return { id, xml: written.replace("1.2.752.129.2.1.3.1", root).replace(tolvan, patient) };
}

/** The number of somebody born on a day, YYYYMMDD. */
function bornOn(day: string): string {
  const numbers = Array.from({ length: 10 }, (_, last) => `${day}238${String(last)}`);
  return numbers.find((number) => parsePersonId(number) !== undefined) ?? "none";
}

describe("somebody who is born", () => {
  it.each([
    ["tomorrow", "20261123"],
    ["next month, by a samordningsnummer", "20261261"],
    ["next year, on a day that is not known", "20270060"],
    ["in a century", "20991231"],
  ])("%s has no certificate and no draft yet", async (_when, day) => {
    const patient = bornOn(day);
    const text = await register(aCertificate(patient).xml);
    expect(text).toContain("VALIDATION_ERROR");
    expect(text).toContain("(/intyg/patient/person-id)");
    const { status, json } = await world.call("createDraft", { form: "FK7804-2.0", patient });
    expect([status, json.code]).toEqual([400, "input-invalid"]);
    const reason = personFaultWords["not-born"];
    expect(json.errors).toEqual([{ pointer: "/patient", code: "wrong-personnummer", text: reason }]);
    expect(text).toContain(reason.sv);
    for (const search of ["searchCertificates", "searchDrafts"]) {
      const answer = await world.call(search, { patient });
      expect([search, answer.status, answer.json.errors]).toEqual([search, 400, json.errors]);
    }
    expect(world.tables.all("certificates")).toEqual([]);
  });

  it.each([
    ["a wrong check digit", "191212121213", "check-digit"],
    ["a day that does not exist", "198002312384", "no-such-day"],
    ["a century of nobody", "171212121212", "no-such-day"],
  ] as const)("by a number with %s is refused with the same reason at every door", async (_what, patient, fault) => {
    const reason = personFaultWords[fault];
    expect(await register(aCertificate(patient).xml)).toContain(reason.sv);
    const errors = [{ pointer: "/patient", code: "wrong-personnummer", text: reason }];
    for (const door of ["createDraft", "searchCertificates", "searchDrafts"]) {
      const { json } = await world.call(door, { ...(door === "createDraft" ? { form: "FK7804-2.0" } : {}), patient });
      expect([door, json.errors]).toEqual([door, errors]);
    }
  });

  it.each([
    ["today", "20261122"],
    ["this year, on a day that is not known", "20260060"],
  ])("%s may have", async (_when, day) => {
    const patient = bornOn(day);
    expect(await register(aCertificate(patient).xml)).not.toContain("person-id");
    expect((await world.call("createDraft", { form: "FK7804-2.0", patient })).status).toBe(201);
  });
});

describe("the time of signing that a certificate from outside says", () => {
  const said = (time: string) => {
    const { id, xml } = aCertificate();
    return { id, xml: xml.replace(/<signeringstidpunkt>[^<]*/, `<signeringstidpunkt>${time}`) };
  };

  it.each(["2026-11-24T00:00:00", "2031-01-01T00:00:00", "9999-12-31T23:59:59"])(
    "is refused where it is clearly ahead (%s)",
    async (time) => {
      const { id, xml } = said(time);
      const text = await register(xml);
      expect(text).toContain("VALIDATION_ERROR");
      expect(text).toContain("(/intyg/signeringstidpunkt)");
      expect(await world.stores.certificates.find(id)).toBeUndefined();
    },
  );

  it.each(["1999-12-31T23:59:59", "2026-01-15T00:30:00", "2026-11-22T09:00:00", "2026-11-23T23:59:59"])(
    "is that by which it is found in lists (%s)",
    async (time) => {
      const { id: certificateId, xml } = said(time);
      expect(await register(xml)).toContain(">OK<");
      const { signedAt } = accepted(await world.call("readCertificate", { certificateId })) as { signedAt: string };
      expect(signedAt <= world.clock.now()).toBe(true);
      const day = new Date(Date.parse(signedAt) + 3_600_000).toISOString().slice(0, 10);
      const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      for (const [period, isThere] of [
        [{ from: day, to: day }, true],
        [{ from: after }, false],
      ] as const)
        for (const [list, input] of [
          ["listCertificates", {}],
          ["searchCertificates", { patient: tolvan }],
          ["listOwnCertificates", {}],
        ] as const) {
          const { certificates } = accepted(await world.call(list, { ...input, ...period }));
          const found = (certificates as { certificateId: string; signedAt: string }[]).map((one) => one.signedAt);
          expect(found, list).toEqual(isThere ? [signedAt] : []);
        }
    },
  );
});

it("a message tells when its sender sent it, and when it came", async () => {
  const certificateId = await aSentCertificate(world);
  const times = { sentAt: "2026-06-30T08:00:00", id: "q1" };
  expect((await ask(world, certificateId, times)).text).toContain(">OK<");
  const receivedAt = world.clock.now();
  const told = { messageId: "q1", sentAt: "2026-06-30T06:00:00.000Z", receivedAt };
  expect(accepted(await world.call("listQuestions"))["questions"]).toMatchObject([told]);
  world.clock.pass({ minutes: 1 });
  // Sent again because no answer came, with the time of that.
  expect((await ask(world, certificateId, { ...times, sentAt: "2026-11-22T12:00:00" })).text).toContain(">INFO<");
  accepted(await world.call("answerQuestion", { certificateId, messageId: "q1", text: "Ja" }));
  const [question, answer] = accepted(await world.call("listMessages", { certificateId }))["messages"] as object[];
  expect(question).toMatchObject(told);
  expect(answer).toMatchObject({ sentAt: world.clock.now() });
  expect(answer).not.toHaveProperty("receivedAt");
});
