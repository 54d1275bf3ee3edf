import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import type { InteractionName } from "../../../functions/certificate/national-xml/interactions.ts";
import { writeResultAnswer } from "../../../functions/certificate/national-xml/result.ts";
import type { RivResult } from "../../../functions/certificate/national-xml/result.ts";
import { recipientWrite } from "../../../functions/certificate/store/recipients.ts";
import { deliverWoken } from "../../../functions/recipients/deliver-woken.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const words = "Tolvan Tolvansson 191212121212 har redan ett intyg för perioden";
const refusal: RivResult = { code: "ERROR", errorId: "VALIDATION_ERROR", text: words };

let world: World;
/** What the recipient says to the next request. */
let says: RivResult;
const server = createServer((request, response) => {
  const action = (request.url ?? "").slice(1);
  response.end(writeResultAnswer(interactions[action as InteractionName], says));
});

beforeEach(async () => {
  world = await aWorld();
  says = refusal;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await world.tables.transact([
    recipientWrite({
      code: "FKASSA",
      name: { sv: "Försäkringskassan", en: "Försäkringskassan" },
      protocol: "riv-ta",
      logicalAddress: "2021005521",
      endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/{interaction}`,
      clientId: "forsakringskassan",
      lane: 1,
      pace: { perSecond: 10, atOnce: 10 },
    }),
  ]);
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Brings what is next in line. */
async function deliver(certificateId: string): Promise<void> {
  const wake = deliverWoken({
    ...world.stores,
    wakeAt: async () => undefined,
    now: world.clock.now,
    log: world.log,
    timeScale: 1,
  });
  await wake({ subject: certificateSubject(certificateId), recipient: "FKASSA", group: "group", eventId: "woken" });
}

async function aRefusedCertificate(): Promise<string> {
  const certificateId = await aSentCertificate(world);
  await deliver(certificateId);
  return certificateId;
}

async function listed(): Promise<{ deliveryId: string; hasRecipientWords: boolean }[]> {
  return accepted(await world.call("listDeliveries", { recipient: "FKASSA" }))["deliveries"] as never;
}

const read = async (operation: string, certificateId: string) =>
  accepted(await world.call(operation, { certificateId }));
const stored = (): string => JSON.stringify(world.tables.all("certificates"));

describe("What a recipient says when it refuses", () => {
  it("is read with the certificate, and the reading is logged", async () => {
    const certificateId = await aRefusedCertificate();
    const before = world.tables.all("audit").length;
    expect(await read("readCertificate", certificateId)).toMatchObject({
      sentTo: [{ state: "stopped", stoppedBecause: "content-refused", recipientWords: words }],
    });
    expect(world.tables.all("audit")).toHaveLength(before + 1);
  });

  it("is told nowhere else: not to the operator, who learns that there are words and who reads them", async () => {
    const certificateId = await aRefusedCertificate();
    const [delivery] = await listed();
    expect(delivery).toMatchObject({
      lastOutcome: "validation-error",
      hasRecipientWords: true,
      unit: expect.stringContaining("TSTNMT") as string,
    });
    const told = await Promise.all([
      world.call("listDeliveries", { recipient: "FKASSA" }),
      world.call("readDelivery", { deliveryId: delivery?.deliveryId }),
      world.call("readStatus", { unit: "TSTNMT2321000156-1003" }),
      world.call("listStoppedDeliveries"),
      world.call("readSendings", { certificateId }),
      world.call("listCertificates"),
      world.call("listOwnCertificates"),
      world.call("readOwnCertificate", { certificateId }),
      world.call("readOwnSendings", { certificateId }),
    ]);
    for (const { status, text } of told) {
      expect(status).toBe(200);
      expect(text).not.toMatch(/har redan ett intyg|sealedWords|recipientWords/);
    }
    expect(world.logLines.join("\n")).not.toContain("har redan");
    expect(world.logLines.join("\n")).not.toContain("Tolvan");
  });

  it("lies encrypted, and is gone when the next attempt goes well", async () => {
    const certificateId = await aRefusedCertificate();
    expect(stored()).toContain("sealedWords");
    expect(stored()).not.toContain("har redan");
    const [delivery] = await listed();
    accepted(await world.call("retryDelivery", { deliveryId: delivery?.deliveryId }));
    says = { code: "OK" };
    await deliver(certificateId);
    expect(stored()).not.toContain("sealedWords");
    expect((await read("readCertificate", certificateId))["sentTo"]).toMatchObject([{ state: "arrived" }]);
  });

  it("goes with the certificate when that is erased", async () => {
    const certificateId = await aRefusedCertificate();
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    expect(stored()).not.toContain("sealedWords");
  });

  it("may be about an answer, and about a revocation", async () => {
    says = { code: "OK" };
    const certificateId = await aRefusedCertificate();
    const messageId = await aQuestion(world, certificateId);
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    says = { ...refusal, errorId: "APPLICATION_ERROR" };
    await deliver(certificateId);
    const refused = { state: "stopped", stoppedBecause: "not-taken", recipientWords: words };
    expect((await read("listMessages", certificateId))["messages"]).toContainEqual(
      expect.objectContaining({ answerTo: messageId, delivery: expect.objectContaining(refused) }),
    );

    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    says = refusal;
    await deliver(certificateId);
    expect(await read("readCertificate", certificateId)).toMatchObject({
      revocationTold: [{ ...refused, stoppedBecause: "content-refused" }],
    });
  });

  it.each([
    ["nothing", undefined, undefined],
    ["nothing but white space", " \n ", undefined],
    ["several lines", "Fråga 32:\n  perioden\töverlappar", "Fråga 32: perioden överlappar"],
    ["as much as is kept", "å".repeat(1000), "å".repeat(1000)],
    ["more than is kept", "🙂".repeat(1001), `${"🙂".repeat(999)}…`],
  ])("is %s", async (_what, text, told) => {
    says = { code: "ERROR", errorId: "VALIDATION_ERROR", ...(text === undefined ? {} : { text }) };
    const { sentTo } = await read("readCertificate", await aRefusedCertificate());
    expect((sentTo as { recipientWords?: string }[])[0]?.recipientWords).toBe(told);
    expect((await listed())[0]?.hasRecipientWords).toBe(told !== undefined);
  });
});
