import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Page } from "../../../functions/operation/tables.ts";
import { readCursor } from "../../../functions/operation/paging.ts";
import { fieldFaults } from "../../../functions/operation/field-faults.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { lilltolvan, staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aDraft, aSignedCertificate, envelope, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** The samordningsnummer that the official test person would have. */
const samordningsnummer = "191212721219";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };

type Input = Readonly<Record<string, unknown>>;

/** The ids of a list, all pages of it, each with as many as `limit` says. */
async function listed(operation: string, input: Input = {}, caller = {}): Promise<string[]> {
  const ids: string[] = [];
  let after: unknown;
  do {
    const page = accepted(await world.call(operation, { ...input, after }, caller));
    const found = (page["certificates"] ?? page["drafts"]) as { certificateId: string }[];
    ids.push(...found.map(({ certificateId }) => certificateId));
    after = page["next"];
  } while (after !== undefined);
  return ids;
}

async function fromJournal(patient: string, day: string, unit: string = units.healthCentre.hsaId): Promise<string> {
  const { id, xml } = journalCertificate(unit, patient, day);
  // The number of each kind has a root of its own.
  const root = patient === samordningsnummer ? "1.2.752.129.2.1.3.3" : "1.2.752.129.2.1.3.1";
  const sent = Buffer.from(xml).toString("utf8").replace("1.2.752.129.2.1.3.1", root);
  const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(sent)) });
  if (!answer.text.includes(">OK<")) throw new Error(`The certificate was not taken: ${answer.text}`);
  return id;
}

async function aDraftFor(patient: string, form = "FK7804-2.0", caller = {}): Promise<string> {
  return String(accepted(await world.call("createDraft", { form, patient }, caller))["certificateId"]);
}

/** What the lists of certificates have in common: whose list, and with which fixed input. */
const certificateLists: readonly (readonly [string, Input])[] = [
  ["listCertificates", {}],
  ["listOwnCertificates", {}],
  ["searchCertificates", { patient: tolvan }],
];

describe.each(certificateLists)("%s", (operation, whose) => {
  it("is asked for by type, whatever its version", async () => {
    const lisjp = await fromJournal(tolvan, "2026-11-20");
    const fk7804 = await aSignedCertificate(world);
    expect(await listed(operation, { ...whose, type: "LISJP" })).toEqual([lisjp]);
    expect(await listed(operation, { ...whose, type: "FK7804" })).toEqual([fk7804]);
    expect(await listed(operation, { ...whose, type: "LUSE" })).toEqual([]);
  });

  it("is asked for by state", async () => {
    const revoked = await aSignedCertificate(world);
    const valid = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId: revoked, reason: "wrong-patient" }));
    expect(await listed(operation, { ...whose, state: "revoked" })).toEqual([revoked]);
    expect(await listed(operation, { ...whose, state: "signed" })).toEqual([valid]);
  });

  it("is asked for by the days on which they were signed, in Sweden and both included", async () => {
    const before = await fromJournal(tolvan, "2026-11-18");
    const within = await fromJournal(tolvan, "2026-11-20");
    world.clock.passUntil("2026-11-22T22:59:59.000Z");
    const last = await aSignedCertificate(world);
    world.clock.passUntil("2026-11-22T23:00:00.000Z");
    const after = await aSignedCertificate(world);
    const asked = (period: Input) => listed(operation, { ...whose, ...period });
    expect((await asked({ from: "2026-11-20", to: "2026-11-22" })).toSorted()).toEqual([within, last].toSorted());
    expect((await asked({ to: "2026-11-20" })).toSorted()).toEqual([before, within].toSorted());
    expect((await asked({ from: "2026-11-22" })).toSorted()).toEqual([last, after].toSorted());
    expect(await asked({ from: "2026-11-23", to: "2026-11-23" })).toEqual([after]);
    expect(await asked({ from: "2026-11-24" })).toEqual([]);
    expect(await asked({ from: "0001-01-01", to: "9999-12-31" })).toHaveLength(4);
  });

  it("counts what says that it was signed later than it came as signed when it came", async () => {
    const early = await fromJournal(tolvan, "2026-11-23");
    expect(await listed(operation, { ...whose, from: "2026-11-22", to: "2026-11-22" })).toEqual([early]);
    expect(await listed(operation, { ...whose, from: "2026-11-23" })).toEqual([]);
  });

  it("is asked for by all of it at once, page by page, in the order of the whole", async () => {
    const signed: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      world.clock.pass({ minutes: 1 });
      signed.push(n % 3 === 0 ? await fromJournal(tolvan, `2026-11-1${String(n)}`) : await aSignedCertificate(world));
    }
    const whole = await listed(operation, whose);
    expect(whole.toSorted()).toEqual(signed.toSorted());
    const filter = { type: "FK7804", state: "signed", from: "2026-11-22" };
    const wanted = whole.filter((id) => [1, 2, 4, 5].includes(signed.indexOf(id)));
    for (const limit of [1, 2, 3, 100]) expect(await listed(operation, { ...whose, ...filter, limit })).toEqual(wanted);
  });

  it("goes on from a place whatever else is asked for then", async () => {
    const lisjp = await fromJournal(tolvan, "2026-11-18");
    world.clock.pass({ minutes: 1 });
    const older = await aSignedCertificate(world);
    world.clock.pass({ minutes: 1 });
    const newest = await aSignedCertificate(world);
    const first = accepted(await world.call(operation, { ...whose, type: "FK7804", limit: 1 }));
    expect(first["certificates"]).toMatchObject([{ certificateId: newest }]);
    const after = first["next"];
    const goneOn = async (input: Input) =>
      accepted(await world.call(operation, { ...whose, ...input, after }))["certificates"];
    expect(await goneOn({})).toMatchObject([{ certificateId: older }, { certificateId: lisjp }]);
    expect(await goneOn({ type: "LISJP" })).toMatchObject([{ certificateId: lisjp }]);
    expect(await goneOn({ from: "2026-11-23" })).toEqual([]);
  });
});

const lists: readonly (readonly [string, Input])[] = [
  ...certificateLists,
  ["listDrafts", {}],
  ["searchDrafts", { patient: tolvan }],
];

describe.each(lists)("%s", (operation, whose) => {
  it.each([
    [{ type: "luse" }, "/type", "not-in-list"],
    [{ type: "NONE" }, "/type", "not-in-list"],
    [{ type: "FK7804-2.0" }, "/type", "not-in-list"],
    [{ from: "2026-02-30" }, "/from", "wrong-format"],
    [{ to: "2026-11-22T00:00:00Z" }, "/to", "wrong-format"],
    [{ from: "2026-11-23", to: "2026-11-22" }, "/from", "after-end"],
    [{ after: "nowhere" }, "/after", "not-a-cursor"],
  ] as const)("refuses %j by field", async (input, pointer, code) => {
    const answer = await world.call(operation, { ...whose, ...input });
    expect([answer.status, answer.json.code]).toEqual([400, "input-invalid"]);
    expect(answer.json.errors).toEqual([{ pointer, code, text: fieldFaults[code] }]);
  });
});

describe("the unit's drafts", () => {
  it("are asked for by type and by the days on which they were begun", async () => {
    const luse = await aDraftFor(lilltolvan, "LUSE-1.3");
    expect(await listed("listDrafts", { type: "LUSE" })).toEqual([luse]);
    world.clock.pass({ hours: 48 });
    const sickLeave = await aDraft(world);
    expect(await listed("listDrafts", { to: "2026-11-22" })).toEqual([luse]);
    expect(await listed("listDrafts", { from: "2026-11-24" })).toEqual([sickLeave]);
    expect(await listed("listDrafts", { from: "2026-11-24", type: "LUSE" })).toEqual([]);
    const byState = await world.call("listDrafts", { state: "signed" });
    expect(byState.json.errors).toMatchObject([{ pointer: "/state", code: "unknown-field" }]);
  });
});

describe("a list", () => {
  it("has a draft where it was begun, as it was saved last", async () => {
    const first = await aDraft(world);
    world.clock.pass({ minutes: 1 });
    const second = await aDraft(world);
    world.clock.pass({ minutes: 1 });
    accepted(
      await world.call("saveDraft", {
        certificateId: first,
        seenRevision: 1,
        form: "FK7804-2.0",
        answers: rewrittenAnswer,
      }),
    );
    const { drafts } = accepted(await world.call("listDrafts"));
    expect(drafts).toMatchObject([
      { certificateId: second, revision: 1 },
      { certificateId: first, revision: 2, updatedAt: world.clock.now() },
    ]);
  });

  it("has a certificate where it was signed, as it has become", async () => {
    const first = await aSignedCertificate(world);
    world.clock.pass({ minutes: 1 });
    const second = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId: first, reason: "wrong-patient" }));
    expect(accepted(await world.call("listCertificates"))["certificates"]).toMatchObject([
      { certificateId: second, state: "signed" },
      { certificateId: first, state: "revoked" },
    ]);
  });

  it.each(["listCertificates", "listDrafts"])("of an old period examines nothing that is newer (%s)", async (list) => {
    const old = list === "listDrafts" ? await aDraft(world) : await aSignedCertificate(world);
    world.clock.pass({ hours: 72 });
    for (let n = 0; n < 3; n += 1) await (list === "listDrafts" ? aDraft(world) : aSignedCertificate(world));
    const asked = vi.spyOn(world.tables, "query");
    expect(await listed(list, { to: "2026-11-22", limit: 1 })).toEqual([old]);
    const given = await Promise.all(asked.mock.results.map(({ value }) => value as Promise<Page>));
    expect(given.flatMap(({ items }) => items)).toHaveLength(1);
  });
});

describe("looking for a patient", () => {
  it.each(["191212121212", "19121212-1212", " 19121212-1212\n"])("finds them as %j", async (patient) => {
    const certificateId = await aSignedCertificate(world);
    const draft = await aDraft(world);
    expect(await listed("searchCertificates", { patient })).toEqual([certificateId]);
    expect(await listed("searchDrafts", { patient })).toEqual([draft]);
  });

  it("finds who has a samordningsnummer, as the draft and as the journal system wrote it", async () => {
    const written = `${samordningsnummer.slice(0, 8)}-${samordningsnummer.slice(8)}`;
    const draft = await aDraftFor(written);
    const certificate = await fromJournal(samordningsnummer, "2026-11-20");
    await aDraft(world);
    await aSignedCertificate(world);
    for (const patient of [samordningsnummer, ` ${written}`]) {
      expect(await listed("searchDrafts", { patient })).toEqual([draft]);
      expect(await listed("searchCertificates", { patient })).toEqual([certificate]);
    }
  });

  it("finds nobody else's, and nothing of another unit", async () => {
    const ours = await aSignedCertificate(world);
    const draft = await aDraft(world);
    await aDraftFor(lilltolvan);
    const theirs = await fromJournal(tolvan, "2026-11-20", units.surgery.hsaId);
    const theirDraft = await aDraftFor(tolvan, "LUSE-1.3", surgery);
    expect(await listed("searchCertificates", { patient: tolvan })).toEqual([ours]);
    expect(await listed("searchDrafts", { patient: tolvan })).toEqual([draft]);
    expect(await listed("searchCertificates", { patient: tolvan }, surgery)).toEqual([theirs]);
    expect(await listed("searchDrafts", { patient: tolvan }, surgery)).toEqual([theirDraft]);
    for (const operation of ["searchCertificates", "searchDrafts"])
      expect(await listed(operation, { patient: tolvan }, elsewhere)).toEqual([]);
    expect(await listed("searchCertificates", { patient: lilltolvan })).toEqual([]);
  });

  it("names nothing of another unit in a cursor", async () => {
    const ours: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      world.clock.pass({ minutes: 1 });
      await fromJournal(tolvan, `2026-11-2${String(n)}`, units.surgery.hsaId);
      ours.push(await fromJournal(tolvan, `2026-11-2${String(n)}`));
    }
    const cursors: string[] = [];
    for (let after: string | undefined; cursors.length < 10; cursors.push(after)) {
      const page = accepted(await world.call("searchCertificates", { patient: tolvan, limit: 1, after }));
      if (page["next"] === undefined) break;
      after = page["next"] as string;
    }
    expect(cursors.map((cursor) => readCursor(cursor)?.pk)).toEqual(
      ours
        .slice(1)
        .toReversed()
        .map((id) => `C#${id}`),
    );
    for (const cursor of cursors) expect(JSON.stringify(readCursor(cursor))).not.toContain(tolvan);
  });

  it.each(["searchCertificates", "searchDrafts"])(
    "is in the access log once, with the unit, also where nothing was found (%s)",
    async (operation) => {
      for (let n = 0; n < 3; n += 1) await aDraft(world, {});
      for (let n = 0; n < 3; n += 1) await aSignedCertificate(world);
      const logged = () => world.tables.all("audit").filter((item) => item["operation"] === operation);
      accepted(await world.call(operation, { patient: tolvan }));
      const about = { activity: "read", actor: staff.elin.hsaId, role: "DOCTOR" };
      const at = { unit: units.healthCentre.hsaId, careProvider: units.healthCentre.careProvider.hsaId };
      expect(logged()).toMatchObject([{ ...about, ...at, issuingUnit: at.unit }]);
      accepted(await world.call(operation, { patient: lilltolvan }));
      expect(logged()).toHaveLength(2);
      expect(new Set(logged().map(({ pk }) => pk))).toEqual(
        new Set(
          await Promise.all(
            [tolvan, lilltolvan].map(async (one) => `PATIENT#${await world.stores.keys.personKey(one)}`),
          ),
        ),
      );
    },
  );

  it.each(["searchCertificates", "searchDrafts"])("is withheld where it cannot be logged (%s)", async (operation) => {
    world.beforeTransaction = () => Promise.reject(new Error("The log is down"));
    expect((await world.call(operation, { patient: tolvan })).json.code).toBe("internal-error");
  });

  it.each(["searchCertificates", "searchDrafts"])(
    "says what is wrong with a number, and not the number (%s)",
    async (operation) => {
      const answer = await world.call(operation, { patient: "19121212-1213" });
      expect(answer.json.errors).toMatchObject([{ pointer: "/patient", code: "wrong-personnummer" }]);
      expect(answer.text + world.logLines.join()).not.toContain("1213");
    },
  );
});
