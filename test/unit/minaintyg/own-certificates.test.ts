import { beforeEach, describe, expect, it } from "vitest";
import { citizenClaims, lilltolvan, staff, staffClaims } from "../../fixtures/people.ts";
import { accepted, aDraft, aSignedCertificate, completeAnswers } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** Another official test person who is old enough. */
const someoneElse = "197705232382";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

describe("a citizen's own certificates", () => {
  it("are listed newest first, page by page, each logged as read", async () => {
    const signed: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      world.clock.pass({ seconds: 1 });
      signed.unshift(await aSignedCertificate(world));
    }
    const before = world.tables.all("audit").length;
    const first = accepted(await world.call("listOwnCertificates", { limit: 2 }));
    const rest = accepted(await world.call("listOwnCertificates", { limit: 2, after: first["next"] }));
    const ids = [first, rest].flatMap((page) =>
      (page["certificates"] as { certificateId: string }[]).map((one) => one.certificateId),
    );
    expect(ids).toEqual(signed);
    const reads = world.tables.all("audit").filter((item) => item["activity"] === "read");
    expect(world.tables.all("audit").length - before).toBe(3);
    expect(reads.every((item) => item["actor"] === "the patient" && item["operation"] === "listOwnCertificates")).toBe(
      true,
    );
  });

  it("are never drafts, nor anybody else's", async () => {
    await aDraft(world);
    const certificateId = await aSignedCertificate(world);
    const other = { claims: citizenClaims(someoneElse) };
    expect(accepted(await world.call("listOwnCertificates", {}, other))["certificates"]).toEqual([]);
    for (const id of [
      "readOwnCertificate",
      "readOwnSendings",
      "sendOwnCertificate",
      "printOwnCertificate",
      "archiveOwnCertificate",
    ]) {
      const more = id === "archiveOwnCertificate" ? { isArchived: true } : {};
      const others = await world.call(id, { certificateId, ...more }, other);
      const unknown = await world.call(id, { certificateId: "unknown", ...more }, other);
      expect([others.status, others.json.code]).toEqual([404, "certificate-not-found"]);
      expect({ ...others.json, instance: "" }).toEqual({ ...unknown.json, instance: "" });
    }
    expect(accepted(await world.call("listOwnCertificates"))["certificates"]).toHaveLength(1);
  });

  it("can be read and printed, void ones too", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(accepted(await world.call("readOwnCertificate", { certificateId }))).toMatchObject({
      answers: completeAnswers,
      actions: ["read", "print", "send", "archive"],
      state: "signed",
    });
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(accepted(await world.call("readOwnCertificate", { certificateId }))).toMatchObject({
      state: "revoked",
      actions: ["read", "print", "archive"],
    });
    expect((await world.call("printOwnCertificate", { certificateId })).headers["content-type"]).toBe(
      "application/pdf",
    );
  });

  it("are sent once, on the patient's own word", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(accepted(await world.call("sendOwnCertificate", { certificateId }))).toMatchObject({
      certificateId,
      recipient: "FKASSA",
    });
    const stored = await world.stores.certificates.find(certificateId);
    expect(stored?.certificate.sendings).toMatchObject([{ consent: "sent-by-the-patient", by: "the patient" }]);
    expect((await world.call("sendOwnCertificate", { certificateId })).json.code).toBe("certificate-already-sent");
    expect(world.tables.all("certificates").filter(({ sk }) => sk.startsWith("DELIVERY#"))).toHaveLength(1);
  });

  it("are not sent where void, replaced, or changed at this moment", async () => {
    const [revoked, replaced, changing] = [
      await aSignedCertificate(world),
      await aSignedCertificate(world),
      await aSignedCertificate(world),
    ];
    accepted(await world.call("revokeCertificate", { certificateId: revoked, reason: "wrong-patient" }));
    expect((await world.call("sendOwnCertificate", { certificateId: revoked })).json.code).toBe("certificate-revoked");
    await world.tables.transact([
      { table: "certificates", pk: `C#${replaced}`, sk: "HEAD", set: { replacedBy: revoked } },
    ]);
    expect((await world.call("sendOwnCertificate", { certificateId: replaced })).json.code).toBe(
      "certificate-replaced",
    );
    world.beforeTransaction = async () =>
      void (await world.call("revokeCertificate", { certificateId: changing, reason: "wrong-patient" }));
    expect((await world.call("sendOwnCertificate", { certificateId: changing })).json.code).toBe("certificate-revoked");
  });

  it.each([
    "listOwnCertificates",
    "readOwnCertificate",
    "readOwnSendings",
    "sendOwnCertificate",
    "printOwnCertificate",
  ])("are for those who are 16, and for citizens only (%s)", async (id) => {
    const certificateId = await aSignedCertificate(world);
    const child = await world.call(id, { certificateId }, { claims: citizenClaims(lilltolvan) });
    // A list takes no id, which is told before who asks.
    if (id !== "listOwnCertificates") expect([child.status, child.json.code]).toEqual([403, "too-young"]);
    const list = await world.call("listOwnCertificates", {}, { claims: citizenClaims(lilltolvan) });
    expect([list.status, list.json.code]).toEqual([403, "too-young"]);
    const member = await world.call("listOwnCertificates", {}, { claims: staffClaims(staff.elin) });
    expect([member.status, member.json.code]).toEqual([403, "too-young"]);
  });

  it("open on the sixteenth birthday in Sweden and not the day before", async () => {
    const claims = citizenClaims("201011232397");
    world.clock.passUntil("2026-11-22T22:59:59.000Z");
    expect((await world.call("listOwnCertificates", {}, { claims })).status).toBe(403);
    world.clock.passUntil("2026-11-22T23:00:00.000Z");
    expect((await world.call("listOwnCertificates", {}, { claims })).status).toBe(200);
  });

  it("withhold the list where its reading cannot be logged", async () => {
    await aSignedCertificate(world);
    world.beforeTransaction = () => Promise.reject(new Error("The log is down"));
    expect((await world.call("listOwnCertificates")).json.code).toBe("internal-error");
  });
});
