import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Recipient } from "../../../functions/certificate/model/recipient.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { recipientWrite } from "../../../functions/certificate/store/recipients.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { deployedLanes } from "../../../functions/intygstjanst/events/deployed-lanes.ts";
import { sweep } from "../../../functions/platform/sweep.ts";
import { deliverWoken } from "../../../functions/recipients/deliver-woken.ts";
import type { RecipientSimulator } from "../../../lib/local/simulators/recipient/start-recipient-simulator.ts";
import { startRecipientSimulator } from "../../../lib/local/simulators/recipient/start-recipient-simulator.ts";
import { aSystem, systemClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aSentCertificate, aSignedCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { readPdf, wordsOf } from "../certificate/print/read-pdf.ts";
import { sendMessageToCareXml } from "../certificate/national-xml/send-message-to-care-xml.ts";

// The type by which the certificates of these tests are written is for a recipient that no code has heard of.
vi.mock("../../../functions/certificate/types/fk7804/fk7804.ts", async (original) => {
  const { fk7804 } = await original<{ fk7804: CertificateType }>();
  return { fk7804: { ...fk7804, recipient: "NEWONE" } };
});

const lanes = 8;

let world: World;
let simulator: RecipientSimulator;
let record: Recipient;
/** What was published for each lane, and the wake-ups that were scheduled. */
let queues: Map<number, unknown[]>;
let wakeUps: { readonly recipient: string; readonly at: string }[];

beforeEach(async () => {
  world = await aWorld();
  queues = new Map();
  wakeUps = [];
  simulator = await startRecipientSimulator({
    profile: {
      name: "newone",
      title: { sv: "Nya myndigheten", en: "The new agency" },
      part: "NEWONE",
      logicalAddress: "2021009999",
      certificateTypes: { LISJP: "b64ea353-e8f6-4832-b563-fc7d46f29548" },
      hasMessages: true,
      acceptsUnsigned: true,
      contact: [],
    },
    port: 0,
    exchangeOrigin: "http://127.0.0.1:1",
    token: () => Promise.resolve("token"),
  });
  record = {
    code: "NEWONE",
    name: { sv: "Nya myndigheten", en: "The new agency" },
    protocol: "riv-ta",
    logicalAddress: "2021009999",
    endpoint: `${simulator.origin}/riv`,
    clientId: "system-of-the-new-one",
    lane: 3,
    pace: { perSecond: 10, atOnce: 10 },
  };
});
afterEach(() => simulator.stop());

async function publishAll(): Promise<void> {
  const { events, recipients } = world.stores;
  world.clock.pass({ minutes: 2 });
  const ports = {
    outbox: events,
    publish: async (event: object, lane: number | undefined) =>
      void (lane === undefined || queues.set(lane, [...(queues.get(lane) ?? []), event])),
    laneOf: deployedLanes(recipients, lanes),
    log: world.log,
  };
  await sweep(ports, world.clock.now());
}

async function handleAll(lane: number): Promise<void> {
  const handle = deliverWoken({
    ...world.stores,
    wakeAt: async (recipient, at) => void wakeUps.push({ recipient, at }),
    now: world.clock.now,
    log: world.log,
    timeScale: 1,
  });
  for (const message of queues.get(lane) ?? []) await handle(message);
}

const received = async () =>
  (await (await fetch(`${simulator.origin}/received`)).json()) as { certificates: { id: string; revoked?: object }[] };
const deliveries = async () => accepted(await world.call("listDeliveries", { recipient: "NEWONE" }))["deliveries"];
const parked = async () => accepted(await world.call("readStatus"))["parkedEvents"];

describe("A recipient that is a record and nothing else", () => {
  it("gets the certificates of the type that names it, and what follows them, through its lane alone", async () => {
    await world.tables.transact([recipientWrite(record)]);
    const certificateId = await aSentCertificate(world);
    await publishAll();
    expect([...queues.keys()]).toEqual([3]);
    await handleAll(3);
    expect((await received()).certificates).toMatchObject([{ id: certificateId }]);
    expect(await deliveries()).toEqual([]);

    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    await publishAll();
    await handleAll(3);
    expect((await received()).certificates).toMatchObject([{ id: certificateId, revoked: expect.anything() }]);
  });

  it("is tried again later while it is down", async () => {
    await world.tables.transact([recipientWrite({ ...record, endpoint: "http://127.0.0.1:1/riv" })]);
    await aSentCertificate(world);
    await publishAll();
    await handleAll(3);
    expect(await deliveries()).toMatchObject([
      { state: "open", lastOutcome: "connection-refused", nextTryAt: wakeUps[0]?.at },
    ]);
    expect(wakeUps).toMatchObject([{ recipient: "NEWONE" }]);
    expect(accepted(await world.call("readStatus"))["waitingDeliveries"]).toBe(1);
  });

  it("is called by its name in the list of recipients and on paper", async () => {
    await world.tables.transact([recipientWrite(record)]);
    const { recipients } = accepted(await world.call("listRecipients"));
    expect(recipients).toContainEqual({ code: "NEWONE", name: { sv: "Nya myndigheten", en: "The new agency" } });
    const certificateId = await aSignedCertificate(world);
    const printed = await world.call("printCertificate", { certificateId });
    expect(wordsOf(readPdf(Buffer.from(printed.text, "base64")))).toContain("Mottagare:Nyamyndigheten");
  });

  it("asks care through its own system, and nobody else asks in its name", async () => {
    await world.tables.transact([recipientWrite(record)]);
    const certificateId = await aSentCertificate(world);
    const question = {
      id: "q1",
      sentAt: "2026-11-22T10:00:00",
      certificate: { id: certificateId, issuingUnit: units.healthCentre.hsaId },
      patient: { kind: "personnummer", number: tolvan },
      subject: "KONTKT",
      text: "Ring oss",
      complements: [],
    } as const;
    const xml = envelope(Buffer.from(sendMessageToCareXml(question).replace("FKASSA", "NEWONE")));
    const ask = async (clientId: string) =>
      (await world.call("sendMessageToCare", { xml }, { claims: systemClaims(clientId) })).text;
    expect(await ask("forsakringskassan")).toContain("Du är inte den part");
    expect(await ask("system-of-the-new-one")).toContain("The system is not connected");
    const connection = { ...aSystem, clientId: "system-of-the-new-one", scopes: ["recipient:message"] as const };
    await world.tables.transact([systemWrite(connection)]);
    expect(await ask("system-of-the-new-one")).toContain(">OK<");
    const { messages } = accepted(await world.call("listMessages", { certificateId }));
    expect(messages).toMatchObject([{ messageId: "q1", from: "NEWONE" }]);
  });

  it("loses nothing that was sent before its record, or while that names a lane that is not there", async () => {
    const certificateId = await aSentCertificate(world);
    await publishAll();
    expect([queues.size, await parked()]).toEqual([0, 1]);

    await world.tables.transact([recipientWrite({ ...record, lane: lanes + 1 })]);
    const [event] = world.tables.all("outbox").filter((item) => item["parked"] === true);
    const release = async (): Promise<void> =>
      void (await world.tables.transact([
        { table: "outbox", pk: event!.pk, sk: event!.sk, set: {}, remove: ["parked"] },
      ]));
    await release();
    await publishAll();
    expect([queues.size, await parked()]).toEqual([0, 1]);

    await world.tables.transact([recipientWrite(record)]);
    world.restart();
    await release();
    await publishAll();
    await handleAll(3);
    expect((await received()).certificates).toMatchObject([{ id: certificateId }]);
  });

  it("whose record is gone when a message comes leaves the message to the dead letters", async () => {
    await world.tables.transact([recipientWrite(record)]);
    await aSentCertificate(world);
    await publishAll();
    await world.tables.transact([{ table: "directory", pk: "RECIPIENTS", sk: "NEWONE", delete: true }]);
    world.restart();
    await expect(handleAll(3)).rejects.toThrow();
    expect(await deliveries()).toMatchObject([{ state: "open", tries: 0 }]);
  });
});
