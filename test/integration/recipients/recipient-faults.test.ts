import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { licenceAnswers, sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { at, textAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  eventually,
  ownUnit,
  receivedBy,
  send,
  signedCertificate,
  succeeded,
  tables,
  today,
  unsettled,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { behave, takeTurn } from "../../fixtures/running-exchange/recipient-turn.ts";

let giveBack: () => Promise<void>;
beforeAll(async () => {
  giveBack = await takeTurn("forsakringskassan");
});
afterEach(() => behave("forsakringskassan", { mode: "ok" }));
afterAll(() => giveBack());

const aSickLeave = () => signedCertificate("FK7804-2.0", aPatient(), sickLeaveAnswers(today()));

/** A certificate on its way, once the operator sees that it did not get through, and why. */
async function failedOnce(): Promise<{ id: string; seen: Record<string, unknown> }> {
  const id = await aSickLeave();
  await send(id);
  const seen = await eventually("the operator to see the failed try", async () =>
    (await unsettled("FKASSA", id)).find((one) => Number(one["tries"]) > 0),
  );
  return { id, seen };
}

const arrival = (id: string) => eventually("the certificate to arrive", () => receivedBy("forsakringskassan", id));

async function deliveriesOf(
  id: string,
): Promise<{ action: unknown; state: unknown; tries: number; lastOutcome: unknown; settledAt: string }[]> {
  const items = await tables.list("certificates", `C#${id}`, "DELIVERY#FKASSA#");
  return items.map(({ action, state, tries, lastOutcome, settledAt }) => ({
    action,
    state,
    tries: Number(tries),
    lastOutcome,
    settledAt: settledAt as string,
  }));
}

describe("While Försäkringskassan is down", () => {
  it(
    "a certificate waits and stays, a revocation waits behind it, others get theirs, and all arrives in order " +
      "by itself",
    { timeout: 120_000 },
    async () => {
      await behave("forsakringskassan", { mode: "down" });
      const { id, seen } = await failedOnce();
      expect(seen).toMatchObject({
        state: "open",
        action: "register",
        lastOutcome: expect.stringMatching(/^(connection-lost|http-502)$/) as string,
        nextTryAt: expect.any(String) as string,
      });
      const read = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit }));
      expect([at(read, "state"), textAt(read, "sentTo", 0, "recipient")]).toEqual(["signed", "FKASSA"]);

      succeeded(
        await api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "wrong-patient" }, { unit: ownUnit }),
      );
      const licence = await signedCertificate("TS8071-2.0", aPatient(), licenceAnswers(today()));
      const sentAt = Date.now();
      await send(licence);
      await eventually("Transportstyrelsen to get its own", () => receivedBy("transportstyrelsen", licence), 20);
      expect(Date.now() - sentAt).toBeLessThan(15_000);

      const waiting = await unsettled("FKASSA", id);
      expect(waiting.map(({ action, state }) => [action, state]).toSorted()).toEqual([
        ["register", "open"],
        ["revoke", "open"],
      ]);
      expect(waiting.find(({ action }) => action === "revoke")?.["tries"]).toBe(0);
      expect(await receivedBy("forsakringskassan", id)).toBeUndefined();
      const status = succeeded(await api.get("operator", `/api/status?unit=${ownUnit}&limit=25`));
      expect(Number(at(status, "waitingDeliveries"))).toBeGreaterThanOrEqual(2);

      await behave("forsakringskassan", { mode: "ok" });
      await eventually(
        "the revocation to arrive",
        async () => ((await receivedBy("forsakringskassan", id))?.["revoked"] === undefined ? undefined : true),
        80,
      );
      const [register, revoke] = await eventually("both to be settled", async () => {
        const both = await deliveriesOf(id);
        return both.every(({ state }) => state === "done") ? both : undefined;
      });
      expect([register?.action, revoke?.action]).toEqual(["register", "revoke"]);
      // The recipient would have refused a revocation of what it had not got; it was asked once.
      expect([revoke?.tries, revoke?.lastOutcome]).toEqual([1, "OK"]);
      expect((register?.settledAt ?? "") <= (revoke?.settledAt ?? "")).toBe(true);
      expect((await receivedBy("forsakringskassan", id))?.["timesReceived"]).toBe(1);
      expect(await unsettled("FKASSA", id)).toEqual([]);
    },
  );
});

describe("When Försäkringskassan answers wrongly for a while", () => {
  it(
    "what got nonsense and what got a technical error is tried again by itself, and arrives once",
    { timeout: 120_000 },
    async () => {
      await behave("forsakringskassan", { mode: "nonsense" });
      const nonsense = await failedOnce();
      expect(nonsense.seen).toMatchObject({
        state: "open",
        lastOutcome: expect.stringMatching(/^nonsense-/) as string,
      });
      await behave("forsakringskassan", { mode: "technical-error" });
      const technical = await failedOnce();
      expect(technical.seen).toMatchObject({ state: "open", lastOutcome: "technical-error" });
      await behave("forsakringskassan", { mode: "ok" });
      for (const { id } of [nonsense, technical]) {
        await arrival(id);
        await eventually("it to be settled", async () =>
          (await unsettled("FKASSA", id)).length === 0 ? true : undefined,
        );
        expect([(await receivedBy("forsakringskassan", id))?.["timesReceived"], await deliveriesOf(id)]).toMatchObject([
          1,
          [{ state: "done", lastOutcome: "OK" }],
        ]);
      }
    },
  );

  it(
    "what it took but was too slow to acknowledge is sent again under the same id, and is taken as the same",
    { timeout: 120_000 },
    async () => {
      await behave("forsakringskassan", { mode: "slow", delayMs: 11_500, times: 1 });
      const { id, seen } = await failedOnce();
      expect(seen).toMatchObject({ state: "open", lastOutcome: "timeout", tries: 1 });
      expect(await receivedBy("forsakringskassan", id)).toBeDefined();
      await eventually("the repeat to be acknowledged", async () =>
        (await unsettled("FKASSA", id)).length === 0 ? true : undefined,
      );
      expect([(await receivedBy("forsakringskassan", id))?.["timesReceived"], await deliveriesOf(id)]).toMatchObject([
        2,
        [{ state: "done", lastOutcome: "INFO", tries: 2 }],
      ]);
    },
  );
});

describe("When Försäkringskassan refuses a certificate as invalid", () => {
  it(
    "the delivery stops, nothing tries it again by itself, and the operator's retry gets it through once the " +
      "cause is gone",
    { timeout: 120_000 },
    async () => {
      await behave("forsakringskassan", { mode: "validation-error", times: 1 });
      const { id, seen } = await failedOnce();
      expect(seen).toMatchObject({ state: "stopped", action: "register", tries: 1, lastOutcome: "validation-error" });
      expect(seen["nextTryAt"]).toBeUndefined();
      expect(
        Number(at(succeeded(await api.get("operator", `/api/status?unit=${ownUnit}`)), "stoppedDeliveries")),
      ).toBeGreaterThanOrEqual(1);
      const read = succeeded(await api.get("doctor", `/api/certificates/${id}`, { unit: ownUnit }));
      expect([at(read, "state"), textAt(read, "sentTo", 0, "recipient")]).toEqual(["signed", "FKASSA"]);

      const deliveryId = String(seen["deliveryId"]);
      expect(await api.post("doctor", `/api/deliveries/${deliveryId}/retry`, {})).toMatchObject({ status: 403 });
      const retried = succeeded(await api.post("operator", `/api/deliveries/${deliveryId}/retry`, {}));
      expect(at(retried, "state")).toBe("open");
      await arrival(id);
      await eventually("it to be settled", async () =>
        (await unsettled("FKASSA", id)).length === 0 ? true : undefined,
      );
      expect(at(succeeded(await api.get("operator", `/api/deliveries/${deliveryId}`)), "state")).toBe("done");
      expect(await api.post("operator", `/api/deliveries/${deliveryId}/retry`, {})).toMatchObject({
        status: 409,
        body: { code: "delivery-done" },
      });
    },
  );

  it(
    "it is not told that the certificate is void, and does not get it afterwards although an operator lets it try",
    { timeout: 120_000 },
    async () => {
      await behave("forsakringskassan", { mode: "validation-error", times: 1 });
      const { id, seen } = await failedOnce();
      succeeded(
        await api.post("doctor", `/api/certificates/${id}/revocation`, { reason: "wrong-patient" }, { unit: ownUnit }),
      );
      const standing = async () => (await deliveriesOf(id)).map(({ action, state, tries }) => [action, state, tries]);
      await eventually("the revocation to be settled", async () =>
        (await deliveriesOf(id)).find(({ action, state }) => action === "revoke" && state !== "open"),
      );
      expect(await standing()).toEqual([
        ["register", "stopped", 1],
        ["revoke", "not-needed", 0],
      ]);
      succeeded(await api.post("operator", `/api/deliveries/${String(seen["deliveryId"])}/retry`, {}));
      await eventually("nothing to wait or be stopped", async () =>
        (await unsettled("FKASSA", id)).length === 0 ? true : undefined,
      );
      expect(await standing()).toEqual([
        ["register", "not-needed", 1],
        ["revoke", "not-needed", 0],
      ]);
      expect(await receivedBy("forsakringskassan", id)).toBeUndefined();
    },
  );
});
