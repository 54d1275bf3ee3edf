import { randomUUID } from "node:crypto";

/** What came back from a call, and how long it took. */
export interface Answer {
  readonly status: number;
  /** The parsed body; the text itself where it is no JSON. */
  readonly body: unknown;
  readonly milliseconds: number;
}

export interface CallOptions {
  readonly unit?: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly language?: "sv" | "en";
}

/** Calls the API as one person or system does, with their own token, and keeps how long each call took. */
export class ApiClient {
  /** First calls of each operation, whose function starts with them; apart from the rest. */
  readonly firsts: number[] = [];
  readonly reads: number[] = [];
  readonly writes: number[] = [];
  readonly #called = new Set<string>();
  readonly #origin: string;
  readonly #tokenFor: (actorKey: string) => Promise<string>;

  constructor(origin: string, tokenFor: (actorKey: string) => Promise<string>) {
    this.#origin = origin;
    this.#tokenFor = tokenFor;
  }

  get(actor: string, path: string, options: CallOptions = {}): Promise<Answer> {
    return this.#call(actor, "GET", path, options);
  }

  post(actor: string, path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.#call(actor, "POST", path, { idempotencyKey: randomUUID(), body, ...options });
  }

  put(actor: string, path: string, body: unknown, options: CallOptions = {}): Promise<Answer> {
    return this.#call(actor, "PUT", path, { body, ...options });
  }

  delete(actor: string, path: string, options: CallOptions = {}): Promise<Answer> {
    return this.#call(actor, "DELETE", path, options);
  }

  /** Posts XML as a system does. */
  async soap(actor: string, path: string, envelope: Uint8Array | string): Promise<{ readonly status: number; readonly xml: string }> {
    const headers = { authorization: `Bearer ${await this.#tokenFor(actor)}`, "content-type": "text/xml; charset=utf-8" };
    const response = await fetch(`${this.#origin}${path}`, { method: "POST", headers, body: new TextDecoder().decode(toBytes(envelope)) });
    return { status: response.status, xml: await response.text() };
  }

  async #call(actor: string, method: "GET" | "POST" | "PUT" | "DELETE", path: string, options: CallOptions): Promise<Answer> {
    const token = await this.#tokenFor(actor);
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, "accept-language": options.language ?? "en" };
    if (options.unit !== undefined) headers["care-unit"] = options.unit;
    if (options.idempotencyKey !== undefined) headers["idempotency-key"] = options.idempotencyKey;
    if (options.body !== undefined) headers["content-type"] = "application/json";
    const startedAt = performance.now();
    const response = await fetch(`${this.#origin}${path}`, {
      method,
      headers,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    const milliseconds = performance.now() - startedAt;
    if (response.ok) this.#timesOf(method, path).push(milliseconds);
    return { status: response.status, body: parsed(text), milliseconds };
  }

  #timesOf(method: string, path: string): number[] {
    const operation = `${method} ${path.replace(/\?.*$/, "").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")}`;
    if (!this.#called.has(operation)) {
      this.#called.add(operation);
      return this.firsts;
    }
    return method === "GET" ? this.reads : this.writes;
  }
}

function toBytes(envelope: Uint8Array | string): Uint8Array {
  return typeof envelope === "string" ? new TextEncoder().encode(envelope) : envelope;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
