import { deliveryId } from "../../../functions/certificate/model/delivery.ts";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { deliveryPrefix } from "../../../functions/certificate/store/delivery-item.ts";
import { deliverWoken } from "../../../functions/recipients/deliver-woken.ts";
import type { DeliveryOutcome } from "../../../functions/recipients/delivery-outcome.ts";
import type { DeliveryAction } from "../../../functions/recipients/riv/deliver.ts";
import { accepted, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import type { World } from "../../fixtures/world.ts";

/** What comes of one try, at the recipient and on the way to it. */
export const behaviours = [
  "takes it",
  "takes it, and its answer is lost",
  "takes it, and our function dies",
  "our function dies before",
  "is down",
  "cannot now",
  "refuses it",
  "our certificate is not trusted",
] as const;
export type Behaviour = (typeof behaviours)[number];

/** A recipient that believes whatever it was told last: a certificate that comes again counts again. */
export interface Held {
  isHeld: boolean;
  isVoid: boolean;
  answers: Set<string>;
  /** What came although its contract does not allow it then. */
  outOfOrder: string[];
}

/**
 * A certificate that is sent to one recipient: the exchange's own operations and deliveries over tables in memory, and
 * the recipient as what it has taken.
 */
export class OneRecipient {
  readonly world: World;
  readonly certificateId: string;
  readonly #back: () => void;
  held!: Held;
  behaviours: Behaviour[] = [];
  /** What care has answered, by the ids of its messages. */
  answered!: Set<string>;
  /** As whose function was killed on it, a subject's message comes again. */
  #died!: Set<string>;
  state!: "signed" | "revoked" | "erased";

  private constructor(world: World, certificateId: string) {
    this.world = world;
    this.certificateId = certificateId;
    const [tables, clock] = [world.tables.snapshot(), world.clock.snapshot()];
    this.#back = () => {
      tables();
      clock();
      world.restart();
    };
    this.reset();
  }

  static async open(): Promise<OneRecipient> {
    const world = await aWorld();
    return new OneRecipient(world, await aSentCertificate(world));
  }

  /** All as it stood when the certificate had been sent. */
  reset(): void {
    this.#back();
    this.held = { isHeld: false, isVoid: false, answers: new Set(), outOfOrder: [] };
    this.behaviours = [];
    this.answered = new Set();
    this.#died = new Set();
    this.state = "signed";
  }

  /** A message of the lane for all that is there. */
  async wake(): Promise<void> {
    for (const subject of new Set([...this.#subjects(), ...this.#died])) {
      const isAgain = this.#died.delete(subject);
      const woken = deliverWoken(this.#ports(), {
        "riv-ta": (_record, content, action) => this.#take(content, action),
      });
      const message = { subject, recipient: "FKASSA", group: "g", eventId: "none" };
      await woken(message, isAgain).catch(() => this.#died.add(subject));
    }
  }

  /** An operator tries the delivery of that place in the list of what is there, whatever it is. */
  async retry(index: number): Promise<void> {
    const deliveries = await this.deliveries();
    const one = deliveries[index % Math.max(1, deliveries.length)];
    if (one !== undefined) await this.world.call("retryDelivery", { deliveryId: one.id });
  }

  /** How each delivery stands, in order. */
  async states(): Promise<readonly string[]> {
    return (await this.deliveries()).map(({ action, state }) => `${action} ${state}`);
  }

  /** Time passes until the first that waits is due and no breaker rests, and a message of the lane comes. */
  async wakeWhenDue(): Promise<void> {
    this.world.clock.pass({ hours: 25 });
    await this.wake();
  }

  async wakeUntilStopped(action: string): Promise<void> {
    for (let n = 0; n < 40; n += 1) if (!(await this.states()).includes(`${action} stopped`)) await this.wakeWhenDue();
  }

  /** An operator is impatient, and the recipient's breaker does not rest. */
  async retryTwiceAndWake(index: number): Promise<void> {
    this.world.clock.pass({ hours: 1 });
    await this.retry(index);
    await this.retry(index);
    await this.wake();
  }

  async answer(): Promise<void> {
    const { certificateId, world } = this;
    if (this.state !== "signed") return;
    const messageId = await aQuestion(world, certificateId);
    const written = accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja." }));
    this.answered.add(String(written["messageId"]));
  }

  async revoke(): Promise<void> {
    if (this.state !== "signed") return;
    const input = { certificateId: this.certificateId, reason: "wrong-patient" };
    accepted(await this.world.call("revokeCertificate", input));
    this.state = "revoked";
  }

  async erase(): Promise<void> {
    if (this.state === "erased") return;
    const input = { certificateId: this.certificateId, caseNumber: "3.5.1-1/2026" };
    accepted(await this.world.call("eraseCertificate", input));
    this.state = "erased";
  }

  /** From now on nothing fails, and operators look after what has stopped, until nothing waits. */
  async settle(): Promise<void> {
    this.behaviours = [];
    for (let round = 0; round < 8; round += 1) {
      for (let n = 0; n < 3; n += 1) {
        await this.wake();
        this.world.clock.pass({ hours: 25 });
        const isOver = this.#died.size === 0 && !(await this.deliveries()).some(({ state }) => state === "open");
        if (isOver) break;
      }
      const stopped = (await this.deliveries()).filter(({ state }) => state === "stopped");
      if (stopped.length === 0) return;
      for (const { id } of stopped) await this.world.call("retryDelivery", { deliveryId: id });
    }
  }

  /** What is on its way or has been, of whatever subject. */
  async deliveries() {
    const lists = [...this.#subjects()].map((subject) => this.world.stores.deliveries.inOrder(subject, "FKASSA"));
    return (await Promise.all(lists)).flat().map((one) => ({ ...one, id: deliveryId(one) }));
  }

  #subjects(): ReadonlySet<string> {
    if (this.state !== "erased") return new Set([certificateSubject(this.certificateId)]);
    const places = this.world.tables.all("certificates").filter(({ sk }) => sk.startsWith(deliveryPrefix));
    return new Set(places.map(({ pk }) => pk));
  }

  #ports() {
    const { clock, log, stores } = this.world;
    return { ...stores, now: clock.now, log, timeScale: 1, wakeAt: async () => undefined };
  }

  async #take(content: Uint8Array, action: DeliveryAction): Promise<DeliveryOutcome> {
    const behaviour = this.behaviours.shift() ?? "takes it";
    if (behaviour === "our function dies before") throw new Error("died");
    if (behaviour === "is down") return { kind: "again", reason: "connection-refused", cause: "outage" };
    if (behaviour === "cannot now") return { kind: "again", reason: "technical-error", cause: "outage" };
    if (behaviour === "our certificate is not trusted") return { kind: "stopped", reason: "platform-VP007" };
    const xml = Buffer.from(content).toString();
    // Who has taken it says so: that is in the contract of each.
    if (behaviour === "refuses it" && this.#has(xml, action)) return { kind: "done", result: "INFO" };
    if (behaviour === "refuses it") return { kind: "stopped", reason: "application-error" };
    if (action === "RevokeCertificate" && !this.held.isHeld)
      return { kind: "again", reason: "certificate-unknown-to-recipient", cause: "not-yet" };
    this.#hold(xml, action);
    if (behaviour === "takes it, and our function dies") throw new Error("died");
    return behaviour === "takes it"
      ? { kind: "done", result: "OK" }
      : { kind: "again", reason: "timeout", cause: "outage" };
  }

  #has(xml: string, action: DeliveryAction): boolean {
    if (action === "RegisterCertificate") return this.held.isHeld;
    return action === "RevokeCertificate" ? this.held.isVoid : this.held.answers.has(idOf(xml));
  }

  #hold(xml: string, action: DeliveryAction): void {
    if (action === "RegisterCertificate") Object.assign(this.held, { isHeld: true, isVoid: false });
    if (action === "RevokeCertificate") this.held.isVoid = true;
    if (action !== "SendMessageToRecipient") return;
    if (!this.held.isHeld) this.held.outOfOrder.push("an answer before the certificate");
    this.held.answers.add(idOf(xml));
  }
}

function idOf(xml: string): string {
  return /meddelande-id>([^<]*)/.exec(xml)?.[1] ?? "";
}
