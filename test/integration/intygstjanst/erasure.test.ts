import { randomUUID } from "node:crypto";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placesHolding } from "../../fixtures/main-job/everything-stored.ts";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import { CertificateStore } from "../../../functions/certificate/store/certificate-store.ts";
import type { Item, Tables } from "../../../functions/operation/tables.ts";
import { deadLettersAt } from "../../../functions/platform/dead-letters.ts";
import { demoUnits } from "../../../lib/local/demo-directory.ts";
import {
  accessesOf,
  api,
  aPatient,
  aws,
  eventually,
  everything,
  keyRing,
  output,
  ownUnit,
  receivedBy,
  send,
  signedCertificate,
  simulator,
  succeeded,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { behave, takeTurn } from "../../fixtures/running-exchange/recipient-turn.ts";

/** A certificate with all that can be about it, each with a text that nothing else holds. */
interface Whole {
  readonly id: string;
  readonly canaries: readonly string[];
}

const patient = aPatient();
const careProvider = demoUnits[0]?.careProviderHsaId ?? "";
const caseNumber = `3.5.1-${String(Date.now() % 100_000)}/2026`;

const sqs = new SQSClient(aws);
const lambda = new LambdaClient(aws);

let giveBack: () => Promise<void>;
let erased: Whole;
let other: Whole;
let backup: readonly Item[];
let backedUpKey: Item | undefined;

beforeAll(async () => {
  giveBack = await takeTurn("forsakringskassan");
  erased = await aWholeCertificate();
  other = await aWholeCertificate();
  backup = await tables.list("certificates", `C#${erased.id}`, "");
  [backedUpKey] = await tables.get([{ table: "keys", pk: `DATA#${erased.id}`, sk: "KEY" }]);
});
afterAll(() => giveBack());

/** Signed, sent, asked about twice, answered once, revoked, and counted by statistics. */
async function aWholeCertificate(): Promise<Whole> {
  const [text, question, answer, revokedQuestion] = ["text", "fråga", "svar", "komplettering"].map(
    (what) => `Kanarie-${what}-${randomUUID()}`,
  ) as [string, string, string, string];
  const id = await signedCertificate("FK7804-2.0", patient, { ...sickLeaveAnswers(today()), impairments: { text } });
  await send(id);
  await eventually("the certificate to arrive", () => receivedBy("forsakringskassan", id));
  await simulator("forsakringskassan", "questions", { certificateId: id, subject: "KONTKT", text: question });
  await simulator("forsakringskassan", "questions", {
    certificateId: id,
    subject: "KOMPLT",
    text: revokedQuestion,
    complements: [{ questionId: "35", text: revokedQuestion }],
  });
  const { body } = await api.get("doctor", `/api/certificates/${id}/messages`, { unit: ownUnit });
  const asked = listAt(body, "messages").find((one) => at(one, "subject") === "KONTKT");
  succeeded(
    await api.post(
      "doctor",
      `/api/certificates/${id}/messages/${textAt(asked, "messageId")}/answer`,
      { text: answer },
      { unit: ownUnit },
    ),
  );
  await eventually("the answer to arrive", async () =>
    listAt(await simulator("forsakringskassan", "received"), "messages").find((one) => at(one, "text") === answer),
  );
  await eventually("statistics to count it", async () => ((await factsOf(id)).length > 0 ? true : undefined));
  return { id, canaries: [text, question, answer, revokedQuestion] };
}

/** The files that statistics hold of a certificate, which they know by a keyed hash of its id. */
async function factsOf(id: string): Promise<string[]> {
  const key = await keyRing.keyedHash(`certificate ${id}`);
  const files: string[] = [];
  for await (const { Contents = [] } of paginateListObjectsV2(
    { client: new S3Client({ ...aws, forcePathStyle: true }) },
    { Bucket: output("FactsBucket") },
  )) {
    files.push(...Contents.map((file) => file.Key ?? "").filter((path) => path.includes(key)));
  }
  return files;
}

/**
 * The tables as a restored backup has them: the certificate's items are back, the keys are as they are now or as given.
 */
function restored(key?: Item): Tables {
  return {
    ...tables,
    get: async (keys) => {
      const live = await tables.get(keys);
      return keys.map((asked, index) => {
        if (asked.table === "certificates")
          return backup.find(({ pk, sk }) => pk === asked.pk && sk === asked.sk) ?? live[index];
        return asked.pk === `DATA#${erased.id}` && key !== undefined ? key : live[index];
      });
    },
  };
}

describe("A certificate whose destruction was granted", () => {
  it("lies everywhere before it is erased, so that the search below is one that finds", async () => {
    const places = placesHolding(await everything(), [erased.id]);
    expect(places.some((place) => place.startsWith("table"))).toBe(true);
    expect(
      (await new CertificateStore(restored(backedUpKey), keyRing, () => undefined).open(erased.id))?.document.patient
        .number,
    ).toBe(patient);
    expect((await accessesOf(patient)).length).toBeGreaterThan(8);
  });

  it(
    "is gone for doctor, citizen and operator once it is erased, while Försäkringskassan is down",
    { timeout: 60_000 },
    async () => {
      await behave("forsakringskassan", { mode: "down" });
      const refusedCall = await api.post("doctor", `/api/certificates/${erased.id}/erasure`, { caseNumber });
      expect(refusedCall.status).toBe(403);
      succeeded(await api.post("operator", `/api/certificates/${erased.id}/erasure`, { caseNumber }));

      expect((await api.get("doctor", `/api/certificates/${erased.id}`, { unit: ownUnit })).status).toBe(404);
      expect((await api.get("doctor", `/api/certificates/${erased.id}/messages`, { unit: ownUnit })).status).toBe(404);
      expect((await api.get("doctor", `/api/drafts/${erased.id}`, { unit: ownUnit })).status).toBe(404);
      expect((await api.post("operator", `/api/certificates/${erased.id}/erasure`, { caseNumber })).status).toBe(404);
      const listed = succeeded(await api.get("doctor", "/api/certificates?limit=100", { unit: ownUnit }));
      expect(listAt(listed, "certificates").map((one) => at(one, "certificateId"))).not.toContain(erased.id);
      expect(await tables.list("certificates", `C#${erased.id}`, "")).toEqual([]);
    },
  );

  it(
    "is told to Försäkringskassan once that is up again, by a delivery that does not name it",
    { timeout: 90_000 },
    async () => {
      const waiting = await eventually("the operator to see the notice wait", async () => {
        const body = succeeded(await api.get("operator", "/api/deliveries?recipient=FKASSA&limit=100"));
        return (listAt(body, "deliveries") as Record<string, unknown>[]).find(
          (one) => one["certificateId"] === undefined && Number(one["tries"]) > 0,
        );
      });
      expect(waiting).toMatchObject({ action: "revoke", state: "open" });
      expect(JSON.stringify(waiting)).not.toContain(erased.id);
      await behave("forsakringskassan", { mode: "ok" });
      await eventually(
        "Försäkringskassan to be told",
        async () => ((await receivedBy("forsakringskassan", erased.id))?.["revoked"] === undefined ? undefined : true),
        60,
      );
    },
  );

  it.each(["Lane1", "RecordFacts"])("is forgotten by the dead letters of %s, which lose no other's", async (name) => {
    const job = name === "RecordFacts" ? "DropFactLettersFunction" : "DropLaneLettersFunction";
    const url = output(`${name}DeadLetterQueueUrl`);
    for (const id of [erased.id, other.id])
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: JSON.stringify({ kind: "certificate.sent", subject: `C#${id}`, recipient: "FKASSA" }),
          MessageGroupId: id,
          MessageDeduplicationId: randomUUID(),
        }),
      );
    const { Payload, FunctionError } = await lambda.send(new InvokeCommand({ FunctionName: output(job) }));
    expect([FunctionError, Payload?.transformToString()]).toEqual([undefined, "1"]);
    const queue = deadLettersAt(sqs, url);
    const lying = await queue.take();
    const ofOther = lying.filter(({ body }) => body.includes(other.id));
    expect([ofOther.length, lying.filter(({ body }) => body.includes(erased.id)).length]).toEqual([1, 0]);
    for (const letter of lying) await (ofOther.includes(letter) ? queue.drop(letter) : queue.release(letter));
  });

  it(
    "has left nothing: no table, bucket, queue or log holds its id or one of its texts, no stream a text, and " +
      "statistics do not count it",
    { timeout: 60_000 },
    async () => {
      await eventually("every trace to be gone", async () => {
        const all = await everything();
        // A stream keeps the keys of items for a day by itself, and what it keeps beside them is encrypted.
        const places = [
          ...placesHolding(all, erased.canaries),
          ...placesHolding(
            all.filter(({ place }) => place !== "stream"),
            [erased.id],
          ),
        ];
        return places.length === 0 && (await factsOf(erased.id)).length === 0 ? true : undefined;
      });
    },
  );

  it("cannot be read from a backup: its key is gone, and nothing else opens it", async () => {
    expect(backup.map(({ sk }) => sk)).toEqual(expect.arrayContaining(["CONTENT", "HEAD"]));
    expect(await tables.get([{ table: "keys", pk: `DATA#${erased.id}`, sk: "KEY" }])).toEqual([undefined]);
    expect(await new CertificateStore(restored(), keyRing, () => undefined).open(erased.id)).toBeUndefined();
    const [othersKey] = await tables.get([{ table: "keys", pk: `DATA#${other.id}`, sk: "KEY" }]);
    await expect(new CertificateStore(restored(othersKey), keyRing, () => undefined).open(erased.id)).rejects.toThrow();
    const texts = Buffer.from(
      JSON.stringify(backup, (_name, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
      ),
    );
    expect([...erased.canaries, patient].filter((text) => texts.includes(text))).toEqual([]);
  });

  it(
    "has left what the law asks for: the accesses without its id, and that an erasure with this case number took " +
      "place",
    async () => {
      const accesses = await accessesOf(patient);
      expect(accesses.map(({ activity }) => activity)).toEqual(
        expect.arrayContaining(["create", "sign", "send", "read", "message", "erase"]),
      );
      expect(
        placesHolding(
          (await everything()).filter(({ place }) => place.includes("Audit")),
          [erased.id, other.id],
        ),
      ).toEqual([]);
      const erasures = await tables.list("audit", `ERASURE#${careProvider}`, "");
      expect(erasures.filter((item) => item["caseNumber"] === caseNumber)).toHaveLength(1);
    },
  );

  it("has not touched the same patient's other certificate, its messages, its deliveries and its facts", async () => {
    const read = succeeded(await api.get("doctor", `/api/certificates/${other.id}`, { unit: ownUnit }));
    expect(textAt(read, "answers", "impairments", "text")).toBe(other.canaries[0]);
    const { body } = await api.get("doctor", `/api/certificates/${other.id}/messages`, { unit: ownUnit });
    expect(listAt(body, "messages").map((one) => at(one, "text"))).toEqual(
      expect.arrayContaining(other.canaries.slice(1)),
    );
    expect((await receivedBy("forsakringskassan", other.id))?.["revoked"]).toBeUndefined();
    const deliveries = await tables.list("certificates", `C#${other.id}`, "DELIVERY#FKASSA#");
    expect(deliveries.map(({ action, state }) => [action, state])).toEqual([
      ["register", "done"],
      ["message", "done"],
    ]);
    expect((await factsOf(other.id)).length).toBeGreaterThan(0);
  });

  it("was never named by its patient's number or in words outside what is encrypted", async () => {
    const dashed = `${patient.slice(0, 8)}-${patient.slice(8)}`;
    expect(placesHolding(await everything(), [patient, dashed, patient.slice(2), ...other.canaries])).toEqual([]);
  });
});
