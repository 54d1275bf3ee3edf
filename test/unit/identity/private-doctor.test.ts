import { beforeEach, describe, expect, it } from "vitest";
import { licenceWrite } from "../../../functions/certificate/store/directory-licences.ts";
import { directory, licenceRegister, practices } from "../../../functions/certificate/needs.ts";
import { practitionerOf } from "../../../functions/identity/issuer/known-practitioner.ts";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { swedishDay } from "../../../functions/operation/clock.ts";
import { asRead } from "../../fixtures/directory-life.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { applicantClaims, astrid, citizenClaims, staffClaims, tolvan } from "../../fixtures/people.ts";
import type { Claims } from "../../fixtures/people.ts";
import { terms } from "../../fixtures/practice-life.ts";
import { accepted, completeAnswers } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const applicant = applicantClaims(astrid.number, "practice:write");

const register = (details: object = {}) => world.call("registerPractice", { ...examplePractice, ...details });
/** Whom the issuer gives a token to when Astrid signs in to Webcert now. */
const signingIn = () => {
  const known = {
    practices: world.the(practices),
    licences: world.the(licenceRegister),
    directory: world.the(directory),
  };
  return practitionerOf(known, () => swedishDay(world.clock.now()))(astrid.number);
};
const { address, postalCode, city } = examplePractice;
const place = { address, postalCode, city, phone: "018-123 48 99" };
const codeOf = ({ json }: WorldResponse) => String(json.code);

/** Astrid as the doctor whom her registration has made, and the unit that is her practice. */
async function atWork(): Promise<{ readonly claims: Claims; readonly headers: Record<string, string> }> {
  const doctor = await signingIn();
  const me = accepted(await world.call("readMe", {}, { claims: staffClaims(doctor!) }));
  const [unit] = me["units"] as { readonly hsaId: string }[];
  return { claims: staffClaims(doctor!), headers: { "care-unit": unit!.hsaId } };
}

const write = async () =>
  world.call("createDraft", { form: sickLeaveForm, patient: tolvan, answers: completeAnswers }, await atWork());

describe("A doctor who comes with an e-legitimation", () => {
  it("has nothing registered, and is nobody who may work", async () => {
    expect(accepted(await world.call("readOwnPractice"))).toEqual({ status: "none", revision: 0 });
    expect(await signingIn()).toBeUndefined();
    expect(accepted(await world.call("readMe", {}, { claims: applicant }))).toEqual({
      kind: "applicant",
      role: "APPLICANT",
      scopes: ["practice:write"],
    });
  });

  it("registers, and is a private doctor at the next sign-in, at a unit of her own, with her name and licence", async () => {
    const registered = await register();
    expect([registered.status, registered.headers["location"]]).toEqual([201, "/api/practice"]);
    expect(registered.json).toMatchObject({ status: "active", practice: examplePractice, revision: 1 });
    const doctor = await signingIn();
    expect(doctor).toMatchObject({ name: astrid.name, role: "PRIVATE_DOCTOR" });
    const me = accepted(await world.call("readMe", {}, { claims: staffClaims(doctor!) }));
    const { hsaId } = registered.json.practice;
    expect(me["units"]).toMatchObject([{ hsaId, name: examplePractice.name, careProvider: { hsaId } }]);
    expect(me["agreements"]).toEqual([terms]);
  });

  it("is read by the directory's keepers as anybody else, with her commission", async () => {
    const { hsaId: unit } = (await register()).json.practice;
    const { hsaId: staff } = (await signingIn())!;
    for (const [operation, asked] of [
      ["readCareProvider", { careProvider: unit }],
      ["listProviderStaff", { careProvider: unit }],
      ["readUnit", { unit }],
    ] as const)
      expect([operation, (await world.call(operation, asked)).status]).toEqual([operation, 200]);
    const read = accepted(await world.call("readStaffMember", { staff }));
    expect(read).toMatchObject({ staff: { role: "PRIVATE_DOCTOR" }, commissions: [{ unit, careProvider: unit }] });
  });

  it("writes and signs in her own name once she has accepted the terms, and the patient sees it", async () => {
    await register();
    const refused = await write();
    expect([refused.status, codeOf(refused)]).toEqual([403, "agreement-not-accepted"]);
    expect(refused.json.detail).toContain(`${terms.agreement} i version ${terms.version}`);
    expect(accepted(await world.call("acceptAgreement", terms))).toEqual({ ...terms, isAccepted: true });
    const { certificateId, revision } = accepted(await write());
    const signed = await world.call("signCertificate", { certificateId, seenRevision: revision }, await atWork());
    accepted(signed);
    const listed = accepted(await world.call("listOwnCertificates", {}, { claims: citizenClaims(tolvan) }));
    expect(JSON.stringify(listed)).toContain(examplePractice.name);
  });

  it("may neither write nor sign when she has withdrawn, and goes on reading", async () => {
    await register();
    accepted(await world.call("acceptAgreement", terms));
    const { certificateId, revision } = accepted(await write());
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("withdrawAgreement", { agreement: terms.agreement }));
    expect(codeOf(await write())).toBe("agreement-not-accepted");
    const sign = await world.call("signCertificate", { certificateId, seenRevision: revision }, await atWork());
    expect(codeOf(sign)).toBe("agreement-not-accepted");
    expect((await world.call("readDraft", { certificateId }, await atWork())).status).toBe(200);
    const { agreements } = accepted(await world.call("listAgreements")) as { agreements: Record<string, unknown>[] };
    expect(agreements).toMatchObject([
      { ...terms, isAccepted: false, history: [{ act: "accepted" }, { act: "withdrawn" }] },
    ]);
  });

  it("changes what is registered, and what she signs from then on says so", async () => {
    await register();
    const claims = await atWork();
    const changed = { ...examplePractice, phone: "018-123 48 99", workplaceCode: "1234567890199" };
    expect(accepted(await world.call("changePractice", { seenRevision: 1, ...changed }, claims))).toMatchObject({
      status: "active",
      practice: changed,
      revision: 2,
    });
    const { hsaId } = (await world.call("readOwnPractice", {}, claims)).json.practice;
    expect(await world.the(directory).findUnit(hsaId)).toMatchObject({
      phone: changed.phone,
      workplaceCode: changed.workplaceCode,
      changedBy: (await signingIn())?.hsaId,
      changed: ["workplaceCode", "phone"],
    });
  });

  it("says herself what her practice is, also where a keeper of the directory changes it at the same time", async () => {
    const { hsaId } = (await register()).json.practice;
    const claims = await atWork();
    const { revision } = (await world.the(directory).findUnit(hsaId))!;
    world.beforeTransaction = async () => {
      const unit = { unit: hsaId, careProvider: hsaId, name: "Nya", workplaceCode: "1", ...place, phone: "1" };
      accepted(await world.call("saveUnit", asRead(world, "saveUnit", unit)));
    };
    accepted(await world.call("changePractice", { ...examplePractice, ...place, seenRevision: 1 }, claims));
    const after = await world.the(directory).findUnit(hsaId);
    expect(after).toMatchObject({ ...place, name: examplePractice.name, revision: revision + 2 });
  });

  it("stays a private doctor when the directory's keepers change what it says of her", async () => {
    await register();
    const { hsaId } = (await signingIn())!;
    const known = { name: "Astrid Ek", licences: ["LK"], positions: [], specialities: [], groupPrescriptionCodes: [] };
    const member = { staff: hsaId, ...known, systemRoles: [] };
    accepted(await world.call("saveStaffMember", asRead(world, "saveStaffMember", member)));
    expect(await world.the(directory).findStaff(hsaId)).toMatchObject({ name: "Astrid Ek", role: "PRIVATE_DOCTOR" });
    expect(await signingIn()).toMatchObject({ name: "Astrid Ek", role: "PRIVATE_DOCTOR" });
  });

  it("closes the practice, and nobody works there any more; opened again it is the same one", async () => {
    const first = (await register()).json.practice.hsaId;
    accepted(await world.call("acceptAgreement", terms));
    const before = await atWork();
    expect(accepted(await world.call("closePractice", { seenRevision: 1 }, before))).toMatchObject({
      status: "closed",
    });
    expect(await signingIn()).toBeUndefined();
    // The token that she has still lasts for minutes.
    const late = await world.call("createDraft", { form: sickLeaveForm, patient: tolvan }, before);
    expect(codeOf(late)).toBe("unit-not-yours");
    const again = await register({ name: "Asplunds andra mottagning" });
    expect(again.json).toMatchObject({ status: "active", practice: { hsaId: first }, revision: 3 });
    expect((await write()).status).toBe(201);
  });

  it("has one practice, however many windows register one at once", async () => {
    world.beforeTransaction = async () => {
      accepted(await register());
    };
    const late = await register({ name: "Den andra" });
    expect([late.status, codeOf(late)]).toEqual([409, "practice-registered-already"]);
    expect(world.tables.all("directory").filter(({ pk }) => pk.startsWith("PRACTICE#"))).toHaveLength(1);
    expect(accepted(await world.call("readOwnPractice"))).toMatchObject({ practice: { name: examplePractice.name } });
  });

  it("is told which field is wrong", async () => {
    const refused = await register({ postalCode: "7533", email: "ingen adress", phone: " ", name: "" });
    expect(refused.status).toBe(400);
    const pointers = refused.json.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(["/email", "/name", "/phone", "/postalCode"]);
  });

  it("lies nowhere by her personal number, nor by the hash that a patient has", async () => {
    await register();
    accepted(await world.call("acceptAgreement", terms));
    const kept = [...world.tables.all("directory"), ...world.tables.all("audit")].filter(
      ({ pk }) => !pk.startsWith("PERSON#"),
    );
    expect(JSON.stringify(kept)).not.toContain(astrid.number);
    expect(JSON.stringify(kept)).not.toContain(await world.stores.keys.keyedHash(astrid.number));
  });
});

describe("Without a licence", () => {
  const licence = { code: "LK", since: "1998-06-15" };

  it.each([
    ["the register has nobody", undefined],
    ["it has begun later", [{ ...licence, since: "2999-01-01" }]],
    ["it has run out", [{ ...licence, until: "2020-01-01" }]],
    ["it has been withdrawn", [{ ...licence, withdrawnFrom: "2020-01-01" }]],
    ["it is another profession's", [{ ...licence, code: "SJ" }]],
  ])("the registration waits: %s", async (_why, licences) => {
    if (licences === undefined)
      await world.tables.transact([{ table: "directory", pk: `PERSON#${astrid.number}`, sk: "LICENCE", delete: true }]);
    else await world.tables.transact([licenceWrite(astrid.number, { ...astrid.licence, licences })]);
    expect((await register()).json.status).toBe("waiting-for-licence");
    expect(await signingIn()).toBeUndefined();
    await world.tables.transact([licenceWrite(astrid.number, astrid.licence)]);
    expect(accepted(await world.call("readOwnPractice"))).toMatchObject({ status: "active" });
    expect(await signingIn()).toMatchObject({ role: "PRIVATE_DOCTOR" });
    accepted(await world.call("acceptAgreement", terms));
    const { certificateId, revision } = accepted(await write());
    accepted(await world.call("signCertificate", { certificateId, seenRevision: revision }, await atWork()));
  });

  it("nobody goes on: whose licence is withdrawn is no doctor from the next renewal on", async () => {
    await register();
    expect(await signingIn()).toBeDefined();
    const withdrawn = { ...licence, withdrawnFrom: swedishDay(world.clock.now()) };
    await world.tables.transact([licenceWrite(astrid.number, { ...astrid.licence, licences: [withdrawn] })]);
    expect(await signingIn()).toBeUndefined();
  });

  it("is also who cannot be read of: a silent register opens nothing", async () => {
    await register();
    await world.tables.transact([
      { table: "directory", pk: `PERSON#${astrid.number}`, sk: "LICENCE", put: { licences: "damaged" } },
    ]);
    expect(await signingIn()).toBeUndefined();
    expect(accepted(await world.call("readOwnPractice"))).toMatchObject({ status: "waiting-for-licence" });
  });
});
