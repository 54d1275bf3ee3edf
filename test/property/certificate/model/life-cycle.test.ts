import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { expectErased, expectWholeCertificate, storedOf } from "../../../fixtures/invariants.ts";
import { tolvan } from "../../../fixtures/people.ts";
import { ask, completeAnswers } from "../../../fixtures/steps.ts";
import type { WorldResponse, World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

/** A certificate as it must be: the model. */
interface Expected {
  readonly id: string;
  stage: "draft" | "signed" | "revoked" | "deleted" | "erased";
  /** The answer that saves change. */
  profession: unknown;
  revision: number;
  isSent: boolean;
  readonly events: string[];
  readonly deliveries: string[];
  readonly questions: { readonly id: string; isHandled: boolean }[];
  signedXml?: Buffer;
}

/** What is asked most is what leads on, so that long lives come about. */
const step = fc.record({
  command: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("sign" as const, "send" as const, "ask" as const, "answer" as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "create" as const,
        "save" as const,
        "sendOwn" as const,
        "revoke" as const,
        "read" as const,
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom("delete" as const, "erase" as const, "revoke" as const) },
  ),
  which: fc.nat(3),
  isStale: fc.nat(4).map((n) => n === 0),
  isRepeated: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface ExpectedCall {
  /** The code it is refused with; "" for none. */
  readonly refusal: string;
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly isRepeated: boolean;
  /** What it changes in the model. */
  readonly apply: () => unknown;
}

/** The model and the exchange, walked side by side. */
class SideBySide {
  readonly #world: World;
  readonly #certificates: Expected[] = [];
  /** Entries the access log must have: one for each acknowledged access, none for a refused one. */
  #accesses = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async take({ command, which, isStale, isRepeated }: Step): Promise<void> {
    this.#world.clock.pass({ seconds: 1 });
    const one = this.#certificates[which % Math.max(1, this.#certificates.length)];
    if (command === "create" || one === undefined) return this.#create(isRepeated);
    const certificateId = one.id;
    const seenRevision = isStale ? one.revision + 1 : one.revision;
    const isThere = one.stage === "signed" || one.stage === "revoked";
    const gone = isThere ? "draft-already-signed" : "draft-not-found";
    const onDraft = one.stage !== "draft" ? gone : isStale ? "draft-changed" : "";
    const profession = { text: `Målare ${String(one.revision)}` };
    switch (command) {
      case "save":
        await this.#expect({
          refusal: onDraft,
          id: "saveDraft",
          input: { certificateId, seenRevision, form: "FK7804-2.0", answers: { profession } },
          isRepeated: false,
          apply: () => {
            one.profession = profession;
            one.revision += 1;
          },
        });
        break;
      case "delete":
        await this.#expect({
          refusal: onDraft,
          id: "deleteDraft",
          input: { certificateId, seenRevision },
          isRepeated: false,
          apply: () => (one.stage = "deleted"),
        });
        break;
      case "sign":
        await this.#expect({
          refusal: onDraft,
          id: "signCertificate",
          input: { certificateId, seenRevision },
          isRepeated,
          apply: () => {
            one.stage = "signed";
            one.events.push("certificate.signed");
          },
        });
        break;
      case "send":
      case "sendOwn": {
        const refusal = !isThere
          ? "certificate-not-found"
          : one.stage === "revoked"
            ? "certificate-revoked"
            : one.isSent
              ? "certificate-already-sent"
              : "";
        const [id, input] =
          command === "send"
            ? (["sendCertificate", { certificateId, consent: "in-person" }] as const)
            : (["sendOwnCertificate", { certificateId }] as const);
        await this.#expect({
          refusal,
          id,
          input,
          isRepeated,
          apply: () => {
            one.isSent = true;
            one.events.push("certificate.sent");
            one.deliveries.push("register");
          },
        });
        break;
      }
      case "revoke": {
        const refusal = !isThere ? "certificate-not-found" : one.stage === "revoked" ? "certificate-revoked" : "";
        await this.#expect({
          refusal,
          id: "revokeCertificate",
          input: { certificateId, reason: "wrong-patient" },
          isRepeated,
          apply: () => {
            one.stage = "revoked";
            for (const question of one.questions) question.isHandled = true;
            one.events.push("certificate.revoked", ...(one.isSent ? ["certificate.revocation-told"] : []));
            if (one.isSent) one.deliveries.push("revoke");
          },
        });
        break;
      }
      case "ask":
        await this.#ask(one, isRepeated);
        break;
      case "answer": {
        const question = one.questions[which % Math.max(1, one.questions.length)];
        const refusal = !isThere
          ? "certificate-not-found"
          : !one.isSent
            ? "certificate-not-sent"
            : question === undefined
              ? "message-not-found"
              : question.isHandled
                ? "message-handled-already"
                : "";
        await this.#expect({
          refusal,
          id: "answerQuestion",
          input: { certificateId, messageId: question?.id ?? "none", text: "Ja" },
          isRepeated,
          apply: () => {
            question!.isHandled = true;
            one.events.push("message.sent");
            one.deliveries.push("message");
          },
        });
        break;
      }
      case "erase":
        await this.#expect({
          refusal: isThere ? "" : "certificate-not-found",
          id: "eraseCertificate",
          input: { certificateId, caseNumber: "3.5.1-1/2026" },
          isRepeated,
          apply: () => (one.stage = "erased"),
        });
        break;
      case "read": {
        const answer = await this.#expect({
          refusal: isThere ? "" : "certificate-not-found",
          id: "readCertificate",
          input: { certificateId },
          isRepeated: false,
          apply: () => undefined,
        });
        const answers = { ...completeAnswers, profession: one.profession };
        if (isThere) expect(answer.json).toMatchObject({ state: one.stage, patient: tolvan, answers });
        break;
      }
    }
    await this.check(one);
  }

  async #create(isRepeated: boolean): Promise<void> {
    const answer = await this.#expect({
      refusal: "",
      id: "createDraft",
      input: { form: "FK7804-2.0", patient: tolvan, answers: completeAnswers },
      isRepeated,
      apply: () => undefined,
    });
    const id = String(answer.json.certificateId);
    this.#certificates.push({
      id,
      stage: "draft",
      profession: completeAnswers["profession"],
      revision: 1,
      isSent: false,
      events: [],
      deliveries: [],
      questions: [],
    });
  }

  async #ask(one: Expected, isRepeated: boolean): Promise<void> {
    const id = randomUUID();
    const outcome = async () => (/resultCode>(\w+)</.exec((await ask(this.#world, one.id, { id })).text) ?? [])[1];
    const isTaken = one.stage === "signed" && one.isSent;
    expect(await outcome()).toBe(isTaken ? "OK" : "ERROR");
    if (!isTaken) return;
    this.#accesses += 1;
    one.events.push("message.received");
    one.questions.push({ id, isHandled: false });
    if (isRepeated) expect(await outcome()).toBe("INFO");
  }

  /**
   * Makes a call whose refusal is known beforehand, and where repeated, that it changes nothing and
   * answers the same.
   */
  async #expect({ refusal, id, input, isRepeated, apply }: ExpectedCall): Promise<WorldResponse> {
    const headers = { "idempotency-key": randomUUID() };
    const answer = await this.#world.call(id, input, { headers });
    expect([id, answer.status < 300 ? "" : answer.json.code]).toEqual([id, refusal]);
    if (refusal !== "") return answer;
    this.#accesses += 1;
    apply();
    if (isRepeated) expect((await this.#world.call(id, input, { headers })).text).toBe(answer.text);
    return answer;
  }

  async check(one: Expected): Promise<void> {
    const stored = storedOf(this.#world, `C#${one.id}`);
    expect(this.#world.tables.all("audit").filter(({ pk }) => pk.startsWith("PATIENT#"))).toHaveLength(this.#accesses);
    if (one.stage === "erased" || one.stage === "deleted") expect(stored.items).toEqual([]);
    if (one.stage !== "signed" && one.stage !== "revoked") return;
    await expectWholeCertificate(this.#world, one.id);
    expect(stored.head?.["state"]).toBe(one.stage);
    expect(stored.events.map((event) => event["kind"])).toEqual(one.events);
    expect(stored.deliveries.map(({ action }) => action).toSorted()).toEqual(one.deliveries.toSorted());
    const opened = await this.#world.stores.certificates.open(one.id);
    one.signedXml ??= Buffer.from(opened!.signedXml);
    expect(Buffer.compare(one.signedXml, opened!.signedXml)).toBe(0);
  }

  async finish(): Promise<void> {
    for (const one of this.#certificates) {
      await this.check(one);
      if (one.stage === "erased") expectErased(this.#world, one.id);
    }
  }
}

it(
  "lives as the model says, whatever is asked in whatever order: signed text stands, void stays void, each event " +
    "and delivery is there once",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60, size: "max" }), async (steps) => {
        const walk = new SideBySide(await aWorld());
        for (const one of steps) await walk.take(one);
        await walk.finish();
      }),
      { numRuns: 50 },
    );
  },
);
