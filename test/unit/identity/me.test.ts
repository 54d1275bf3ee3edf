import { beforeEach, describe, expect, it } from "vitest";
import {
  aUnit,
  citizenClaims,
  staff,
  staffClaims,
  systemClaims,
  tolvan,
  units,
  worksAt,
} from "../../fixtures/people.ts";
import { unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { accepted, aDraft, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import type { World } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const nothingWaits = { drafts: 0, questions: 0, passed: 0, near: 0 };

const me = (claims: Readonly<Record<string, string>> | undefined) => world.call("readMe", {}, { claims });

describe("who I am", () => {
  it("tells care staff their name, role, commissions and the units where they work", async () => {
    const { healthCentre, surgery } = units;
    expect(accepted(await me(staffClaims(staff.elin, "certificate:read")))).toEqual({
      kind: "staff",
      hsaId: staff.elin.hsaId,
      name: "Elin Sandberg",
      role: "DOCTOR",
      scopes: ["certificate:read"],
      commissions: [worksAt(healthCentre), worksAt(surgery)],
      units: [healthCentre, surgery].map(({ hsaId, name, careProvider }) => ({
        hsaId,
        name,
        careProvider,
        waiting: nothingWaits,
      })),
    });
  });

  it("tells of a part of a unit what it is a part of, after its whole", async () => {
    const { healthCentre } = units;
    const reception = { ...aUnit("SE9-U1", "Mottagningen", healthCentre.careProvider), partOf: healthCentre.hsaId };
    await world.tables.transact(unitWrites(reception));
    const { hsaId, name, careProvider, partOf } = reception;
    expect(accepted(await me(staffClaims(staff.nils)))["units"]).toEqual([
      { hsaId: healthCentre.hsaId, name: healthCentre.name, careProvider, waiting: nothingWaits },
      { hsaId, name, careProvider, partOf, waiting: nothingWaits },
    ]);
  });

  it("counts the drafts and questions that wait at each unit, and those whose last day is near or has passed", async () => {
    const certificateId = await aSentCertificate(world);
    for (const lastAnswerDate of ["2026-11-21", "2026-11-22", "2026-11-25", "2026-11-26"])
      await aQuestion(world, certificateId, { lastAnswerDate });
    await aQuestion(world, certificateId);
    await aDraft(world);
    await aDraft(world);
    const waiting = accepted(await me(staffClaims(staff.elin)))["units"] as { readonly waiting: unknown }[];
    expect(waiting.map((one) => one.waiting)).toEqual([{ drafts: 2, questions: 5, passed: 1, near: 2 }, nothingWaits]);
  });

  it("tells a unit at which it cannot be counted without a number, and nobody waits for it", async () => {
    const query = world.tables.query.bind(world.tables);
    world.tables.query = (asked) =>
      asked.partition[1].includes(units.surgery.hsaId) ? Promise.reject(new Error("the index is busy")) : query(asked);
    const told = accepted(await me(staffClaims(staff.elin)))["units"] as { readonly waiting?: unknown }[];
    expect(told.map(({ waiting }) => waiting)).toEqual([nothingWaits, undefined]);
  });

  it.each([
    ["whose token may not list it", staffClaims(staff.elin, "certificate:write")],
    ["who signed in by a weaker way", { ...staffClaims(staff.elin), acr: "http://id.sambi.se/loa/loa2" }],
  ])("tells nothing of what waits to staff %s", async (_who, claims) => {
    const told = accepted(await me(claims))["units"] as object[];
    expect(told).toHaveLength(2);
    for (const unit of told) expect(unit).not.toHaveProperty("waiting");
  });

  it("names only units that a call may then be made at", async () => {
    const mine = accepted(await me(staffClaims(staff.nils)))["units"] as { readonly hsaId: string }[];
    expect(mine).toHaveLength(1);
    for (const { hsaId } of mine)
      accepted(
        await world.call("listDrafts", {}, { claims: staffClaims(staff.nils), headers: { "care-unit": hsaId } }),
      );
  });

  it("tells staff whom the directory does not know what the token says", async () => {
    const stranger = { ...staff.elin, hsaId: "TSTNMT2321000156-9002", role: "OPERATOR" };
    expect(accepted(await me(staffClaims(stranger, "operator")))).toEqual({
      kind: "staff",
      hsaId: stranger.hsaId,
      role: "OPERATOR",
      scopes: ["operator"],
      commissions: [],
      units: [],
    });
  });

  it("tells a citizen nothing that names them", async () => {
    const answer = await me(citizenClaims(tolvan, "citizen:read"));
    expect(accepted(answer)).toEqual({ kind: "citizen", role: "CITIZEN", scopes: ["citizen:read"] });
    expect(JSON.stringify(answer)).not.toContain(tolvan);
  });

  it("tells a system its client id", async () => {
    expect(accepted(await me(systemClaims("journal-system", "intyg:register")))).toEqual({
      kind: "system",
      clientId: "journal-system",
      role: "SYSTEM",
      scopes: ["intyg:register"],
    });
  });

  it("takes any valid token, and none but a valid one", async () => {
    expect((await me(staffClaims(staff.elin, ""))).status).toBe(200);
    const without = await me(undefined);
    expect([without.status, without.json.code]).toEqual([401, "token-missing"]);
    expect(without.headers["www-authenticate"]).toBe("Bearer");
    const nobody = await me({ person_kind: "nobody" });
    expect([nobody.status, nobody.json.code]).toEqual([401, "token-invalid"]);
    expect(nobody.headers["www-authenticate"]).toMatch(/^Bearer error="invalid_token", error_description="/);
  });
});
