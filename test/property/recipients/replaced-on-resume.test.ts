import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryId } from "../../../functions/certificate/model/delivery.ts";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { deliverWoken } from "../../../functions/recipients/deliver-woken.ts";
import type { DeliveryOutcome } from "../../../functions/recipients/delivery-outcome.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** What comes of a try. */
const outcomes = {
  "takes it": { kind: "done", result: "OK" },
  "takes it, and its answer is lost": { kind: "again", reason: "timeout", cause: "outage" },
  "is down": { kind: "again", reason: "connection-refused", cause: "outage" },
  "refuses it": { kind: "stopped", reason: "validation-error" },
} as const satisfies Readonly<Record<string, DeliveryOutcome>>;
type Behaviour = keyof typeof outcomes;
const behaviours = Object.keys(outcomes) as readonly Behaviour[];

const acts = [
  "wake old",
  "wake newer",
  "hours pass",
  "send newer",
  "revoke newer",
  "retry old",
  "retry newer",
] as const;
type Act = (typeof acts)[number];

/** A certificate that was sent, one that is signed to replace it, and the recipient of both. */
class Replaced {
  readonly world: World;
  readonly ids: Readonly<Record<"old" | "newer", string>>;
  readonly #back: () => void;
  behaviours: Behaviour[] = [];
  /** What the recipient took, in order. */
  taken: string[] = [];
  /** How often the older one came to a recipient that had the newer, which was valid. */
  overtaken = 0;
  isVoid = false;

  private constructor(world: World, ids: Replaced["ids"]) {
    this.world = world;
    this.ids = ids;
    const [tables, clock] = [world.tables.snapshot(), world.clock.snapshot()];
    this.#back = () => {
      tables();
      clock();
      world.restart();
    };
  }

  static async open(): Promise<Replaced> {
    const world = await aWorld();
    const old = await aSentCertificate(world);
    const draft = accepted(await world.call("deriveDraft", { certificateId: old, kind: "replace" }));
    const newer = String(draft["certificateId"]);
    accepted(await world.call("signCertificate", { certificateId: newer, seenRevision: 1 }));
    return new Replaced(world, { old, newer });
  }

  reset(tries: readonly Behaviour[]): void {
    this.#back();
    this.behaviours = [...tries];
    this.taken = [];
    this.overtaken = 0;
    this.isVoid = false;
  }

  async take(act: Act): Promise<void> {
    const [doing, which] = act.split(" ") as [string, "old" | "newer"];
    const certificateId = this.ids[which];
    if (doing === "wake") await this.#wake(which);
    else if (doing === "hours") this.world.clock.pass({ hours: 25 });
    else if (doing === "send") await this.world.call("sendCertificate", { certificateId, consent: "in-person" });
    else if (doing === "retry") await this.#retry(which);
    else {
      accepted(await this.world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
      this.isVoid = true;
    }
  }

  deliveries(which: "old" | "newer") {
    return this.world.stores.deliveries.inOrder(certificateSubject(this.ids[which]), "FKASSA");
  }

  async #retry(which: "old" | "newer"): Promise<void> {
    for (const one of await this.deliveries(which))
      await this.world.call("retryDelivery", { deliveryId: deliveryId(one) });
  }

  async #wake(which: "old" | "newer"): Promise<void> {
    const { clock, log, stores } = this.world;
    const ports = { ...stores, now: clock.now, log, timeScale: 1, wakeAt: async () => undefined };
    const woken = deliverWoken(ports, {
      "riv-ta": async (_record, _content, action) => {
        const behaviour = this.behaviours.shift() ?? "takes it";
        if (behaviour.startsWith("takes it") && action === "RegisterCertificate") this.#hold(which);
        return outcomes[behaviour];
      },
    });
    await woken({ subject: certificateSubject(this.ids[which]), recipient: "FKASSA", group: "g", eventId: "none" });
  }

  #hold(which: "old" | "newer"): void {
    if (which === "old" && this.taken.includes("newer") && !this.isVoid) this.overtaken += 1;
    this.taken.push(which);
  }
}

const replaced = await Replaced.open();

/** The newer one is made void at most once. */
const doings = fc.array(fc.constantFrom(...acts), { minLength: 3, maxLength: 14, size: "max" }).map((all) => {
  const at = all.indexOf("revoke newer");
  return all.filter((one, place) => one !== "revoke newer" || place === at);
});

describe("a certificate that has been replaced", () => {
  it("never comes to its recipient after the one that replaces it, while that is valid", async () => {
    let [old, both] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        doings,
        fc.array(fc.constantFrom(...behaviours), { maxLength: 6, size: "max" }),
        async (all, tries) => {
          replaced.reset(tries);
          for (const act of all) await replaced.take(act);
          expect(replaced.overtaken).toBe(0);
          old += Number(replaced.taken.includes("old"));
          both += Number(replaced.taken.includes("newer") && replaced.taken.includes("old"));
        },
      ),
      { numRuns: 300 },
    );
    expect([old, both].map((times) => times > 5)).toEqual([true, true]);
  });

  it.each([
    ["by an operator", ["refuses it"], ["retry old"]],
    ["by the schedule", ["is down"], ["hours pass"]],
  ] as const)("is not needed where it is taken up again %s, until that one is void", async (...row) => {
    const [, tries, again] = row;
    replaced.reset(tries);
    await replaced.take("wake old");
    const [before] = await replaced.deliveries("old");
    for (const act of ["send newer", "wake newer", ...again, "wake old"] as const) await replaced.take(act);
    expect(replaced.taken).toEqual(["newer"]);
    const [after] = await replaced.deliveries("old");
    expect(after).toMatchObject({ state: "not-needed", lastOutcome: "certificate-replaced", tries: before!.tries });
    for (const act of ["revoke newer", "wake newer", "retry old", "wake old"] as const) await replaced.take(act);
    expect(replaced.taken).toEqual(["newer", "old"]);
  });

  it("lets answers go whose questions show that it had arrived before it was replaced", async () => {
    replaced.reset(["takes it, and its answer is lost"]);
    await replaced.take("wake old");
    const messageId = await aQuestion(replaced.world, replaced.ids.old);
    const answer = { certificateId: replaced.ids.old, messageId, text: "Ja." };
    accepted(await replaced.world.call("answerQuestion", answer));
    for (const act of ["send newer", "wake newer", "hours pass", "wake old"] as const) await replaced.take(act);
    const states = (await replaced.deliveries("old")).map(({ action, state }) => `${action} ${state}`);
    expect([states, replaced.taken]).toEqual([
      ["register not-needed", "message done"],
      ["old", "newer"],
    ]);
  });

  it("comes where its recipient was not sent the one that replaces it", async () => {
    replaced.reset(["refuses it"]);
    for (const act of ["wake old", "retry old", "wake old"] as const) await replaced.take(act);
    expect(replaced.taken).toEqual(["old"]);
  });
});
