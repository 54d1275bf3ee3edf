import { BusyError, isBusy } from "./busy.ts";
import { failureFields } from "./failure-fields.ts";
import type { Log } from "./log.ts";

/** So long is a value used before it is read again. */
const keptMs = 5 * 60_000;

/** So long at least lies between two readings of what could not be renewed, or not be used. */
const leastBetweenMs = 30_000;

export interface RenewedParameterPorts<T> {
  /** Of the account's Parameter Store. The log names it; what it holds is told to nobody. */
  readonly name: string;
  /**
   * What it holds now. Whoever has a value already is not `patient`, since a caller waits.
   *
   * @throws a busy error (busy.ts) where the store did not answer; any other where it has no such parameter for us
   */
  readonly read: (patient: boolean) => Promise<string>;
  /** @throws where the text is not what the parameter must hold */
  readonly parse: (text: string) => T;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly tell: Log;
}

/**
 * What an operator keeps in the Parameter Store: roots, certificates, keys. It is read ahead of the first call and
 * again after five minutes, so a renewed one needs no deployment. Where the store does not answer, what was read before
 * goes on. What is missing or damaged is used by nobody, not even as it was before: who needs it is asked to come
 * again, and the operator is told the parameter's name (docs/adr/0046-secrets-in-the-parameter-store.md).
 */
export class RenewedParameter<T> {
  readonly #ports: RenewedParameterPorts<T>;
  #known: { readonly text: string; readonly value: T } | undefined;
  #readAt = -Infinity;
  #triedAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(ports: RenewedParameterPorts<T>) {
    this.#ports = ports;
  }

  /** Reads it ahead of the first call. What goes wrong with the store is told to that call, which reads again. */
  prepare(): void {
    this.#read().catch(() => undefined);
  }

  /**
   * What it holds, the same object for as long as the text is the same.
   *
   * @throws BusyError where it cannot be read or cannot be used
   */
  async get(): Promise<T> {
    if (this.#reading !== undefined || this.#isToBeRead()) await this.#read();
    if (this.#known === undefined) throw new BusyError(`The parameter ${this.#ports.name} cannot be used`);
    return this.#known.value;
  }

  #isToBeRead(): boolean {
    const now = this.#ports.now();
    if (this.#known !== undefined && now - this.#readAt < keptMs) return false;
    return now - this.#triedAt >= leastBetweenMs;
  }

  /** Those who come while it is read wait for the same reading. */
  #read(): Promise<void> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readNow(): Promise<void> {
    const { name, read, now, tell } = this.#ports;
    const at = now();
    try {
      this.#learn(await read(this.#known === undefined));
      this.#readAt = at;
    } catch (error) {
      if (isBusy(error)) {
        if (this.#known === undefined) throw error;
        tell("parameter-stale", { parameter: name, ...failureFields(error) });
      } else {
        this.#known = undefined;
        // Not the error: it may quote what it could not read.
        tell("parameter-unusable", { parameter: name });
      }
    }
    this.#triedAt = at;
  }

  #learn(text: string): void {
    if (this.#known?.text !== text) this.#known = { text, value: this.#ports.parse(text) };
  }
}
