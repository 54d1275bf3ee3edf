import { beforeEach, describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { fieldFaults } from "../../../functions/operation/field-faults.ts";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { pathParameters } from "../../../functions/operation/contract.ts";
import { asRead } from "../../fixtures/directory-life.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { operations } from "../../fixtures/operations.ts";
import { aSystem, tolvan } from "../../fixtures/people.ts";
import { accepted, aDraft, aLockedDraft, aSignedCertificate, rewrittenAnswer } from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const contracts: readonly Contract[] = [...operations.values()].map(({ operation }) => operation.contract);

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** What each operation that creates is called with. */
const creating: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  createDraft: async () => ({ form: sickLeaveForm, patient: tolvan }),
  copyDraft: async () => ({ certificateId: await aLockedDraft(world) }),
  deriveDraft: async () => ({ certificateId: await aSignedCertificate(world), kind: "renew" }),
  connectSystem: async () => ({ clientId: "new-one", ...exampleConnection }),
  registerPractice: async () => examplePractice,
  signCertificate: async () => ({ certificateId: await aDraft(world), seenRevision: 1 }),
};

/** The operations that change what is there, or read it, and make nothing that has an address of its own. */
const notCreating = [
  "answerQuestion",
  "askRecipient",
  "eraseCertificate",
  "lookUpPatient",
  "readPatients",
  "registerCertificate",
  "renewIndexSecret",
  "retryDelivery",
  "revokeCertificate",
  "revokeDraft",
  "searchCertificates",
  "searchDrafts",
  "sendCertificate",
  "sendMessageToCare",
  "sendOwnCertificate",
  "stopSystem",
];

describe("what is created", () => {
  it("is created by each POST that is not known to create nothing", () => {
    const posts = contracts.filter(({ method, creates }) => method === "POST" && creates === undefined);
    expect(posts.map(({ id }) => id).toSorted()).toEqual(notCreating);
    expect(contracts.filter(({ creates }) => creates !== undefined).map(({ id }) => id)).toEqual(
      expect.arrayContaining(Object.keys(creating)),
    );
  });

  it.each(contracts.filter(({ creates }) => creates !== undefined).map((one) => [one.id, one] as const))(
    "by %s is read where the answer says, and a repeat says the same",
    async (id, { creates }) => {
      const reader = contracts.find(({ method, path }) => method === "GET" && path === creates);
      const input = await creating[id]!();
      const key = { headers: { "idempotency-key": "a-key-of-the-caller" } };
      const created = await world.call(id, input, key);
      const { location } = created.headers;
      expect(created.status).toBe(201);
      const names = pathParameters(creates!);
      const filled = names.reduce((path, name) => path.replace(`{${name}}`, String(created.json[name])), creates!);
      expect(location).toBe(filled);
      const read = await world.call(
        reader!.id,
        Object.fromEntries(names.map((name) => [name, created.json[name] as unknown])),
      );
      expect(read.status).toBe(200);

      const again = await world.call(id, input, key);
      expect([again.status, again.headers, again.text]).toEqual([created.status, created.headers, created.text]);
    },
  );
});

const conditional = contracts.filter(({ ifMatch }) => ifMatch !== undefined);

type Fields = Readonly<Record<string, unknown>>;

/** What has a revision: how it comes to be in its first, how it gets another, and what is told of one that was seen. */
interface Revised {
  readonly first: () => Promise<Fields>;
  readonly change: (subject: Fields) => Promise<unknown>;
  readonly told: string;
}

const draft: Revised = {
  first: async () => ({ certificateId: await aDraft(world) }),
  change: (subject) => world.call("saveDraft", save(String(subject["certificateId"]), 1)),
  told: "draft-changed",
};

const system: Revised = {
  first: async () => ({ clientId: aSystem.clientId }),
  change: (subject) => world.call("stopSystem", subject),
  told: "system-changed",
};

const place = { careProvider: "SE9-P", workplaceCode: "1", address: "A 1", postalCode: "12345", city: "A", phone: "1" };
const nobody = { licences: [], positions: [], specialities: [], groupPrescriptionCodes: [], systemRoles: [] };
const commission = { staff: "SE9-D", commission: "SE9-M", purpose: "Statistik", careProvider: "SE9-P" };

/** How each kind of record of the directory is entered under a name, or given another. */
const inDirectory: Readonly<Record<string, readonly [operation: string, fields: Fields]>> = {
  CareProvider: ["saveCareProvider", { careProvider: "SE9-P" }],
  Unit: ["saveUnit", { unit: "SE9-U", ...place }],
  StaffMember: ["saveStaffMember", { staff: "SE9-D", ...nobody }],
  Commission: ["saveCommission", commission],
};

/** A record of the directory, in the first of its revisions as `npm start` enters them. */
function recordOf(kind: string): Revised {
  const entered = kind === "Unit" ? ["CareProvider", kind] : ["CareProvider", "StaffMember", "Commission"];
  const save = async (one: string, name: string) => {
    const [operation, fields] = inDirectory[one]!;
    accepted(await world.call(operation, asRead(world, operation, { ...fields, name })));
  };
  return {
    first: async () => {
      for (const one of kind === "Unit" || kind === "Commission" ? entered : [kind]) await save(one, "A");
      await world.tables.transact(
        world.tables
          .all("directory")
          .filter(({ pk, revision }) => pk.includes("SE9") === (kind !== "CareProvider") && Number(revision) > 1)
          .map(({ pk, sk }) => ({ table: "directory", pk, sk, set: { revision: 1 } })),
      );
      return inDirectory[kind]![1];
    },
    change: () => save(kind, "B"),
    told: "record-changed",
  };
}

const practice: Revised = {
  first: async () => {
    accepted(await world.call("registerPractice", examplePractice));
    return {};
  },
  change: () => world.call("changePractice", { ...examplePractice, seenRevision: 1 }),
  told: "practice-changed",
};

function revisedBy({ id }: Contract): Revised {
  if (id === "changePractice" || id === "closePractice") return practice;
  const [, kind] = /^(?:save|delete)(CareProvider|Unit|StaffMember|Commission)$/.exec(id) ?? [];
  if (kind !== undefined) return recordOf(kind);
  return id === "changeSystem" ? system : draft;
}

function save(certificateId: string, seenRevision: number) {
  return { certificateId, seenRevision, form: sickLeaveForm, answers: rewrittenAnswer };
}

function inputOf({ id }: Contract, subject: Fields, seenRevision: number): Fields {
  if (id === "changeSystem") return { ...exampleConnection, ...subject, seenRevision };
  if (id === "changePractice") return { ...examplePractice, seenRevision };
  if (id === "closePractice") return { seenRevision };
  if (/^delete.*(Provider|Unit|Member|Commission)$/.test(id)) return { ...identified(id, subject), seenRevision };
  if (/(Provider|Unit|Member|Commission)$/.test(id)) return { ...subject, name: "C", seenRevision };
  return { certificateId: String(subject["certificateId"]), seenRevision };
}

/** What of a record's fields an operation that removes it is called with. */
function identified(id: string, { careProvider, unit, staff, commission }: Fields): Fields {
  if (id === "deleteCareProvider") return { careProvider };
  if (id === "deleteUnit") return { unit };
  return id === "deleteStaffMember" ? { staff } : { staff, commission };
}

function told({ status, json, headers }: WorldResponse): readonly unknown[] {
  return [status, json.code, headers["etag"]];
}

describe.each(conditional.map((one) => [one.id, one] as const))("%s", (id, contract) => {
  const { first, change, told: changed } = revisedBy(contract);
  it("tells which revision stands where another was seen, and does it for who has seen that one", async () => {
    const subject = await first();
    await change(subject);
    const refused = await world.call(id, inputOf(contract, subject, 1));
    expect(told(refused)).toEqual([412, changed, `"2"`]);
    const etag = String(refused.headers["etag"]);
    const done = await world.call(id, inputOf(contract, subject, 1), { headers: { "if-match": etag } });
    expect(done.status).toBeLessThan(300);
  });

  it("tells so too where somebody comes first in the very moment", async () => {
    const subject = await first();
    world.beforeTransaction = async () => void (await change(subject));
    expect(told(await world.call(id, inputOf(contract, subject, 1)))).toEqual([412, changed, `"2"`]);
  });

  it("asks which revision was seen, and takes it from no other place than If-Match", async () => {
    const subject = await first();
    const { seenRevision: _seen, ...input } = inputOf(contract, subject, 1);
    for (const header of [undefined, "", " "]) {
      const answer = await world.call(id, input, { headers: { "if-match": header } });
      expect(told(answer)).toEqual([428, "if-match-missing", undefined]);
    }
    for (const header of ["*", "1", `"1", "2"`, `"1`, `w/"1"`, `""1""`]) {
      const answer = await world.call(id, input, { headers: { "if-match": header } });
      expect(told(answer)).toEqual([400, "if-match-malformed", undefined]);
    }
    expect(told(await world.call(id, input, { headers: { "if-match": `W/"1"` } }))[0]).toBe(412);
    if (contract.method === "DELETE") return;
    const inPath = Object.fromEntries(pathParameters(contract.path).map((name) => [name, undefined]));
    const body = JSON.stringify({ ...input, ...inPath, seenRevision: 1 });
    const elsewhere = await world.call(id, inputOf(contract, subject, 1), { body });
    expect([elsewhere.status, elsewhere.json.errors]).toEqual([
      400,
      [{ pointer: "/seenRevision", code: "unknown-field", text: fieldFaults["unknown-field"] }],
    ]);
  });
});

describe("the revision of a draft", () => {
  it("is the ETag of every answer that tells it as the draft's own", async () => {
    const created = await world.call("createDraft", { form: sickLeaveForm, patient: tolvan });
    const { certificateId } = created.json as { certificateId: string };
    const saved = await world.call("saveDraft", save(certificateId, 1));
    const read = await world.call("readDraft", { certificateId });
    expect([created, saved, read].map(({ headers, json }) => [headers["etag"], json.revision as unknown])).toEqual([
      [`"1"`, 1],
      [`"2"`, 2],
      [`"2"`, 2],
    ]);
  });

  it("is told by no operation that promises none", () => {
    for (const { id, tag, output } of contracts) {
      const tells = "shape" in output && Object.hasOwn(Object(output.shape) as object, "revision");
      if (tag !== undefined) expect([id, tells]).toEqual([id, true]);
    }
  });
});
