import { beforeEach, describe, expect, it } from "vitest";
import { tolvan } from "../../fixtures/people.ts";
import { accepted, aSentCertificate, aSignedCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Listed = Record<string, unknown> & { readonly certificateId: string };

async function listed(asked: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> {
  const { certificates } = accepted(await world.call("listOwnCertificates", asked));
  return (certificates as Listed[]).map(({ certificateId }) => certificateId);
}

const archive = (certificateId: string, isArchived = true) =>
  world.call("archiveOwnCertificate", { certificateId, isArchived });

const read = async (certificateId: string) => accepted(await world.call("readOwnCertificate", { certificateId }));

/** Everything that is kept of a certificate's state, and what the indexes tell. */
const head = (certificateId: string) =>
  world.tables.all("certificates").find(({ pk, sk }) => pk === `C#${certificateId}` && sk === "HEAD");

describe("the patient's archive", () => {
  it("takes a certificate out of the list and holds it, until it is moved back", async () => {
    const [kept, away] = [await aSignedCertificate(world), await aSentCertificate(world)];
    expect(accepted(await archive(away))).toEqual({ certificateId: away, isArchived: true });
    expect(await listed()).toEqual([kept]);
    expect(await listed({ archived: "yes" })).toEqual([away]);
    const [told] = accepted(await world.call("listOwnCertificates", { archived: "yes" }))["certificates"] as Listed[];
    expect(told).toMatchObject({ isArchived: true, actions: ["read", "print", "archive"] });
    expect(await read(away)).toMatchObject({ isArchived: true });
    expect(await read(kept)).not.toHaveProperty("isArchived");
    expect(accepted(await archive(away, false))).toEqual({ certificateId: away, isArchived: false });
    expect([await listed(), await listed({ archived: "yes" })]).toEqual([expect.arrayContaining([kept, away]), []]);
    expect(await read(away)).not.toHaveProperty("isArchived");
  });

  it("takes what is there already, keeps since when, and logs every move as the patient's own", async () => {
    const id = await aSignedCertificate(world);
    accepted(await archive(id));
    const since = head(id)?.["archivedAt"];
    world.clock.pass({ minutes: 1 });
    accepted(await archive(id));
    expect([since, head(id)?.["archivedAt"]]).toEqual([expect.any(String), since]);
    accepted(await archive(id, false));
    accepted(await archive(id, false));
    expect(head(id)).not.toHaveProperty("archivedAt");
    const moves = world.tables.all("audit").filter(({ operation }) => operation === "archiveOwnCertificate");
    expect(moves.map(({ activity, actor }) => [activity, actor])).toEqual(
      Array.from({ length: 4 }, () => ["write", "the patient"]),
    );
  });

  it("stays what the certificate goes through, and hinders nothing of it", async () => {
    const id = await aSignedCertificate(world);
    accepted(await archive(id));
    accepted(await world.call("sendOwnCertificate", { certificateId: id }));
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await read(id)).toMatchObject({ isArchived: true, state: "revoked", sentTo: [{ recipient: "FKASSA" }] });
    accepted(await archive(id, false));
    expect(await read(id)).toMatchObject({ state: "revoked" });
  });

  it("keeps what came meanwhile: a sending and a move at one moment are both done", async () => {
    const id = await aSignedCertificate(world);
    world.beforeTransaction = async () => void (await world.call("sendOwnCertificate", { certificateId: id }));
    accepted(await archive(id));
    expect(await read(id)).toMatchObject({ isArchived: true, sentTo: [{ recipient: "FKASSA" }] });
    world.beforeTransaction = async () => void (await archive(id, false));
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await read(id)).toMatchObject({ state: "revoked" });
    expect(await read(id)).not.toHaveProperty("isArchived");
  });

  it.each([1, 2, 3])("is read page by page like the list, %i at a time, each certificate once", async (limit) => {
    const ids: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      world.clock.pass({ seconds: 1 });
      ids.unshift(await aSignedCertificate(world));
    }
    const away = ids.filter((_id, index) => index % 3 !== 0);
    for (const id of away) accepted(await archive(id));
    for (const archived of ["yes", "no"]) {
      const met: string[] = [];
      for (let after: unknown, first = true; first || after !== undefined; first = false) {
        const page = accepted(await world.call("listOwnCertificates", { archived, limit, after }));
        met.push(...(page["certificates"] as Listed[]).map(({ certificateId }) => certificateId));
        after = page["next"];
      }
      expect(met).toEqual(ids.filter((id) => away.includes(id) === (archived === "yes")));
    }
  });

  it("is the patient's alone: care, its lists and whoever runs the exchange are told the same as before", async () => {
    const certificateId = await aSentCertificate(world);
    const seen = async () => {
      const answers: string[] = [];
      for (const [operation, input] of [
        ["readCertificate", { certificateId }],
        ["readSendings", { certificateId }],
        ["listCertificates", {}],
        ["searchCertificates", { patient: tolvan }],
        ["verifyCertificate", { certificateId }],
        ["readStatus", {}],
      ] as const)
        answers.push(JSON.stringify(accepted(await world.call(operation, input))));
      return answers;
    };
    const before = await seen();
    accepted(await archive(certificateId));
    expect(await seen()).toEqual(before);
  });

  it("goes with the certificate when that is erased", async () => {
    const id = await aSignedCertificate(world);
    accepted(await archive(id));
    accepted(await world.call("eraseCertificate", { certificateId: id, caseNumber: "Dnr 2026/1" }));
    expect(await listed({ archived: "yes" })).toEqual([]);
    expect((await archive(id)).json.code).toBe("certificate-not-found");
    expect(JSON.stringify(world.tables.all("certificates"))).not.toContain("archivedAt");
  });

  it("takes none that is erased at this moment", async () => {
    const id = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void (await world.call("eraseCertificate", { certificateId: id, caseNumber: "Dnr 2026/1" }));
    expect((await archive(id)).json.code).toBe("certificate-not-found");
    expect(head(id)).toBeUndefined();
  });
});
