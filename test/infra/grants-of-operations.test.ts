import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { IndexQuery, ItemKey, Write } from "../../functions/operation/tables.ts";
import { isOpen } from "../../functions/operation/contract.ts";
import { requestScope } from "../../functions/platform/request-scope.ts";
import { fileNameOf } from "../../lib/constructs/api-function.ts";
import { sickLeaveForm } from "../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { tried } from "../../functions/certificate/model/delivery.ts";
import { MemoryTables } from "../fixtures/memory-tables.ts";
import { practiceLife } from "../fixtures/practice-life.ts";
import { liveInDirectory } from "../fixtures/directory-life.ts";
import { operations } from "../fixtures/operations.ts";
import { directoryWrites, tolvan, units, usualClaims } from "../fixtures/people.ts";
import {
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aWaitingCertificate,
  aSignedCertificate,
  ask,
  askAt,
  completeAnswers,
  envelope,
} from "../fixtures/steps.ts";
import { renew } from "../fixtures/renewing.ts";
import { aWorld, World } from "../fixtures/world.ts";
import { provocations } from "../unit/operation/provoked-problems.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { account, arnOf, region } from "./policy/resolve-template.ts";
import { rightsOf, roleOf } from "./policy/rights-of.ts";
import { production } from "./synthesised.ts";
import type { Value } from "./synthesised.ts";
import { functionNamed } from "./templates.ts";

/** A verb of AWS on a table, an index or a key; with the partition key of the item where it is one item's. */
interface Need {
  readonly verb: string;
  readonly on: string;
  readonly leading?: string;
}

const used = new Map<string, Map<string, Need>>();

function note(need: Need): void {
  const { operation } = requestScope();
  if (operation === undefined) return;
  const needs = used.get(operation) ?? new Map<string, Need>();
  // The kind of an item is what a right can name of it.
  const { verb, on, leading = "" } = need;
  needs.set(`${verb} ${on} ${leading.split("#")[0] ?? ""}`, need);
  used.set(operation, needs);
}

const verbOf = (write: Write): string =>
  "put" in write
    ? "dynamodb:PutItem"
    : "set" in write
      ? "dynamodb:UpdateItem"
      : "delete" in write
        ? "dynamodb:DeleteItem"
        : "dynamodb:ConditionCheckItem";

/** What each method of the port does at AWS (functions/platform/dynamo-tables.ts), told of every call in memory. */
function listen(): void {
  const { get, list, query, transact, add } = MemoryTables.prototype;
  vi.spyOn(MemoryTables.prototype, "get").mockImplementation(function (this: MemoryTables, keys: readonly ItemKey[]) {
    for (const { table, pk } of keys) {
      note({ verb: "dynamodb:BatchGetItem", on: table, leading: pk });
      // What wraps other keys is found there, and opened by KMS.
      if (table === "keys" && /^(WRAPPING|SECRET)#/.test(pk))
        note({ verb: "kms:Decrypt", on: "wrapping", leading: pk });
    }
    return get.call(this, keys);
  });
  vi.spyOn(MemoryTables.prototype, "list").mockImplementation(function (this: MemoryTables, table, partition, prefix) {
    note({ verb: "dynamodb:Query", on: table, leading: partition });
    return list.call(this, table, partition, prefix);
  });
  vi.spyOn(MemoryTables.prototype, "query").mockImplementation(function (this: MemoryTables, asked: IndexQuery) {
    note({ verb: "dynamodb:Query", on: `${asked.table}/index/${asked.index}` });
    return query.call(this, asked);
  });
  vi.spyOn(MemoryTables.prototype, "transact").mockImplementation(function (this: MemoryTables, writes) {
    for (const write of writes) {
      // What makes a repeat look unknown is the test's own doing (provoked-problems.ts).
      if ("delete" in write && write.pk.startsWith("CALL#")) continue;
      note({ verb: verbOf(write), on: write.table, leading: write.pk });
      // A key that wraps others is made by KMS.
      if (write.table === "keys" && /^(WRAPPING|SECRET)#/.test(write.pk))
        note({ verb: "kms:GenerateDataKey", on: "wrapping", leading: write.pk });
    }
    return transact.call(this, writes);
  });
  vi.spyOn(MemoryTables.prototype, "add").mockImplementation(function (this: MemoryTables, key, numbers, set) {
    note({ verb: "dynamodb:UpdateItem", on: key.table, leading: key.pk });
    // Who it is of is hidden by a key that KMS makes.
    note({ verb: "kms:GenerateMac", on: "refusalskey" });
    return add.call(this, key, numbers, set);
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** Worlds in which an operation finds what it is about. */
const rooms: readonly ((world: World) => Promise<Fields>)[] = [
  async (world) => ({
    certificateId: await aDraft(world),
    seenRevision: 1,
    form: sickLeaveForm,
    answers: completeAnswers,
  }),
  async (world) => ({
    certificateId: await aSignedCertificate(world),
    consent: "in-person",
    reason: "wrong-patient",
    caseNumber: "Dnr 2026/1",
    patient: tolvan,
  }),
  async (world) => {
    const certificateId = await aWaitingCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    const { json } = await world.call("listDeliveries", { recipient: "FKASSA" });
    const certificate = { certificateId, certificateIds: [certificateId], caseNumber: "Dnr 2026/1" };
    return {
      ...certificate,
      messageId,
      deliveryId: json.deliveries[0].deliveryId,
      text: "Halvtid.",
      reason: "wrong-patient",
    };
  },
  async () => ({
    xml: envelope(Buffer.from(journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-22").xml)),
    unit: units.healthCentre.hsaId,
    patient: tolvan,
  }),
];

const journal = (day: string, replaces?: string) => journalCertificate(units.healthCentre.hsaId, tolvan, day, replaces);

async function signReplacing(world: World, replaced: string): Promise<void> {
  const certificateId = await aDraft(world);
  const found = (await world.stores.drafts.find(certificateId))!;
  const relations = [{ kind: "replace", certificateId: replaced }] as const;
  await world.tables.transact(world.stores.drafts.saving(found, { ...found.draft, relations }));
  await world.call("signCertificate", { certificateId, seenRevision: 1, forEmployer: {} });
}

/** What takes several steps to come to. */
const plays: readonly ((world: World) => Promise<unknown>)[] = [
  liveInDirectory,
  async function replacedWithTheEmployers(world) {
    const certificateId = await aDraft(world);
    await world.call("signCertificate", { certificateId, seenRevision: 1, forEmployer: {} });
    const { json } = await world.call("deriveDraft", { certificateId, kind: "replace" });
    await world.call("readDraft", { certificateId: json.certificateId });
    await world.call("signCertificate", { certificateId: json.certificateId, seenRevision: 1, forEmployer: {} });
  },
  async function practising(world) {
    for (const [operation, input] of practiceLife) await world.call(operation, input);
  },
  async function replacedAndAlone(world) {
    const replaced = journal("2026-11-16");
    const [first, second] = [journal("2026-11-18", replaced.id), journal("2026-11-20", replaced.id)];
    for (const { xml } of [replaced, first, second]) await world.call("registerCertificate", { xml: envelope(xml) });
    await world.call("revokeCertificate", { certificateId: second.id, reason: "wrong-patient" });
    await world.call("eraseCertificate", { certificateId: first.id, caseNumber: "Dnr 2026/1" });
  },
  async function replacedByTwo(world) {
    const replaced = journal("2026-11-16");
    const [first, second, third] = ["2026-11-18", "2026-11-19", "2026-11-20"].map((day) => journal(day, replaced.id));
    for (const one of [replaced, first, second, third])
      await world.call("registerCertificate", { xml: envelope(one!.xml) });
    await world.call("revokeCertificate", { certificateId: first!.id, reason: "wrong-patient" });
    await world.call("eraseCertificate", { certificateId: second!.id, caseNumber: "Dnr 2026/1" });
  },
  async function replacingOneThatIsNotHere(world) {
    const alone = journal("2026-11-18", "8f5c1d0e-0000-4000-8000-000000000001");
    await world.call("registerCertificate", { xml: envelope(alone.xml) });
    await world.call("revokeCertificate", { certificateId: alone.id, reason: "wrong-patient" });
    const other = journal("2026-11-19", "8f5c1d0e-0000-4000-8000-000000000001");
    await world.call("registerCertificate", { xml: envelope(other.xml) });
    await world.call("eraseCertificate", { certificateId: other.id, caseNumber: "Dnr 2026/1" });
    await signReplacing(world, "8f5c1d0e-0000-4000-8000-000000000001");
  },
  async function renewedMeanwhile(world) {
    await world.call("renewIndexSecret");
    await renew(world);
    for (const hours of [1, 0, 26]) {
      world.clock.pass({ hours });
      const clientId = `new-one-${String(hours)}`;
      await world.call("connectSystem", {
        ...operations.get("connectSystem")!.operation.contract.examples.input,
        clientId,
      });
      await world.call("stopSystem", { clientId });
      await world.call("registerPractice", operations.get("registerPractice")!.operation.contract.examples.input);
      await world.call("copyDraft", { certificateId: await aLockedDraft(world) });
      await world.call("revokeDraft", { certificateId: await aLockedDraft(world), reason: "wrong-patient" });
      await renew(world);
    }
    // By what the function remembers the one before is still under way.
    await world.call("renewIndexSecret");
  },
  async function replacedHere(world) {
    await signReplacing(world, await aSignedCertificate(world));
  },
  async function stopped(world) {
    const certificateId = await aSentCertificate(world);
    const { values } = await world.stores.deliveries.listOf(`C#${certificateId}`);
    for (const one of values) {
      const after = tried(one, { kind: "stopped", reason: "no" }, world.clock.now());
      await world.stores.deliveries.keep(one, after);
    }
    await world.call("listStoppedDeliveries");
  },
  async function complemented(world) {
    const certificateId = await aSentCertificate(world);
    await aQuestion(world, certificateId, { subject: "KOMPLT" });
    const { json } = await world.call("deriveDraft", { certificateId, kind: "complement" });
    await world.call("signCertificate", { certificateId: json.certificateId, seenRevision: 1 });
    for (const operation of ["readCertificate", "readOwnCertificate"]) await world.call(operation, { certificateId });
    await world.call("revokeCertificate", { certificateId: json.certificateId, reason: "wrong-patient" });
  },
  async function assigned(world) {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    await world.call("assignQuestion", { certificateId, messageId, assignee: units.healthCentre.hsaId });
    await world.call("listTasks");
  },
  async function writtenAndEmptied(world) {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    const answer = { certificateId, messageId };
    const asking = { certificateId, subject: "KONTKT" };
    for (const [operation, input] of [
      ["saveAnswerDraft", answer],
      ["saveQuestionDraft", asking],
    ] as const) {
      const { json } = await world.call(operation, { ...input, text: "Ja", seenRevision: 0 });
      await world.call(operation, { ...input, text: "", seenRevision: json.draft.revision });
    }
  },
  async function askedByAFunctionJustStarted(world) {
    const certificateId = await aSentCertificate(world);
    world.restart();
    await ask(world, certificateId);
    await askAt(world, certificateId, units.surgery.hsaId);
  },
];

beforeAll(async () => {
  listen();
  for (const play of plays) await play(await aWorld());
  for (const { operation } of operations.values()) {
    const { id, input, examples } = operation.contract;
    for (const prepare of rooms) {
      for (const hours of [0, 40 * 24]) {
        const world = await aWorld();
        const fields = Object.entries({ ...examples.input, ...(await prepare(world)) });
        // Each function has a memory of its own, in which nothing is remembered yet; and some day a month is new.
        world.clock.pass({ hours });
        world.restart();
        await world.call(id, Object.fromEntries(fields.filter(([name]) => name in input.shape)));
      }
    }
    // Whoever may not call it is counted.
    const claims = { ...usualClaims(operation.contract), scope: "another" };
    if (!isOpen(operation.contract)) await (await aWorld()).call(id, examples.input, { claims });
    // The first call of all, before there is any key.
    const world = new World();
    await world.tables.transact(directoryWrites());
    await world.call(id, examples.input);
  }
  for (const { provoke } of provocations) await provoke();
}, 240_000);
afterAll(() => vi.restoreAllMocks());

const resourceOf = (on: string): string => {
  const [table = "", ...index] = on.split("/");
  const type = ["wrapping", "refusalskey"].includes(on) ? "AWS::KMS::Key" : "AWS::DynamoDB::Table";
  const found = production.ofType(type).find(({ id }) => id.toLowerCase().startsWith(table));
  return [found === undefined ? on : arnOf(found), ...index].join("/");
};

function rightsOfOperation(operation: string): Value[] {
  const { service } = operations.get(operation)!.operation.contract;
  return rightsOf(
    production,
    roleOf(production, functionNamed(production, `intyg-${service}-${fileNameOf(operation)}`)),
  );
}

const contextOf = ({ leading = "" }: Need) => ({
  "dynamodb:LeadingKeys": [leading],
  "kms:EncryptionContext:key": leading,
});

const ids = [...operations.keys()];
const ofStores = (action: string): boolean => /^(dynamodb|kms):/.test(action);

/** What an operation may and was not seen to do here, with the reason. What is not in it is a right too many. */
const notPlayed: Readonly<Record<string, readonly string[]>> = {
  // Questions that are answered by a certificate that complements the one they are about. Besides, whether somebody
  // works anywhere for a care provider whose unit nobody knows, and roots as below.
  registerCertificate: [
    "dynamodb:Query table/Store-Certificates",
    "dynamodb:Query table/Store-Directory",
    "kms:Decrypt key/Store-ParametersKey",
  ],
  // Roots are read from a parameter that is encrypted; here they are provided.
  signCertificate: ["kms:Decrypt key/Store-ParametersKey"],
  verifyCertificate: ["kms:Decrypt key/Store-ParametersKey"],
  // Every POST may put the record of its answer; this one's lies in the delivery that it changes.
  retryDelivery: ["dynamodb:PutItem table/Store-Certificates"],
};

describe("The rights of an operation's function", () => {
  it.each(ids)("are enough for %s, whatever it was seen to do", (id) => {
    const rights = rightsOfOperation(id);
    const missing = [...(used.get(id)?.values() ?? [])].filter((need) => {
      const request = { principal: `arn:aws:iam::${account}:role/x`, action: need.verb, resource: resourceOf(need.on) };
      return evaluatePolicy(rights, { ...request, context: contextOf(need) }) !== "allowed";
    });
    expect(missing).toEqual([]);
  });

  it.each(ids)("are no more than %s was seen to need", (id) => {
    const needs = [...(used.get(id)?.values() ?? [])];
    const unused = rightsOfOperation(id).flatMap(({ Action, Resource }) =>
      [Action]
        .flat()
        .filter(ofStores)
        .flatMap((action: string) =>
          [Resource].flat().flatMap((resource: string) => {
            const isUsed = needs.some(({ verb, on }) => verb === action && resourceOf(on) === resource);
            const shown = resource
              .replace(new RegExp(`^.*${region}:${account}:`), "")
              .replace(/[0-9A-F]{8}(?=\/|$)/, "");
            return isUsed ? [] : [`${action} ${shown}`];
          }),
        ),
    );
    expect(unused.filter((right) => notPlayed[id]?.includes(right) !== true)).toEqual([]);
  });
});
