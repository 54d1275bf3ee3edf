/** What a call of an upstream provider may cost: milliseconds until its answer is there as a whole, and bytes of it. */
export interface FetchLimits {
  readonly patienceMs: number;
  /** The same for its metadata, which lie ready, and without which nobody is led anywhere. */
  readonly metadataPatienceMs: number;
  readonly mostBytes: number;
}

export const fetchLimits: FetchLimits = { patienceMs: 4_000, metadataPatienceMs: 1_500, mostBytes: 256 * 1024 };

/** An upstream provider gave no answer that is worth reading. */
export class UpstreamFault extends Error {
  override name = "UpstreamFault";
  readonly code: "upstream-down" | "upstream-slow" | "upstream-unreadable";

  constructor(code: UpstreamFault["code"], cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

interface UpstreamRequest {
  readonly method: "GET" | "POST";
  readonly headers: Record<string, string>;
  readonly body?: URLSearchParams | undefined;
}

/** How the upstream providers are asked. */
export type UpstreamFetch = (address: string, request: UpstreamRequest) => Promise<Response>;

const tooManyRequests = 429;
const serverError = 500;

/**
 * Asks within limits: one call costs neither more time nor more memory than they say, follows no redirect, and what
 * says that it cannot answer now has not answered.
 *
 * @throws {UpstreamFault} by the answer
 */
export function upstreamFetch(
  fetch: typeof globalThis.fetch,
  limits: Pick<FetchLimits, "patienceMs" | "mostBytes">,
): UpstreamFetch {
  return async (address, request) => {
    const signal = AbortSignal.timeout(limits.patienceMs);
    try {
      const { method, headers: sent, body = null } = request;
      const response = await fetch(address, { method, headers: sent, body, redirect: "manual", signal });
      if (response.status === tooManyRequests || response.status >= serverError) {
        await response.body?.cancel();
        throw new UpstreamFault("upstream-down");
      }
      const { status, headers } = response;
      return new Response(await readUpTo(limits.mostBytes, response), { status, headers });
    } catch (fault) {
      if (fault instanceof UpstreamFault) throw fault;
      throw new UpstreamFault(signal.aborted ? "upstream-slow" : "upstream-down", fault);
    }
  };
}

async function readUpTo(mostBytes: number, { body }: Response): Promise<Blob | null> {
  if (body === null) return null;
  const parts: Buffer[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> = body;
  for await (const part of stream) {
    size += part.byteLength;
    if (size > mostBytes) throw new UpstreamFault("upstream-unreadable");
    parts.push(Buffer.from(part));
  }
  return new Blob(parts);
}

/**
 * The same, but what was answered last stands in where there is no answer now. For what changes seldom: a provider's
 * public keys.
 */
export function rememberingFetch(ask: UpstreamFetch, now: () => number, rememberMs: number): UpstreamFetch {
  const answers = new Map<string, { readonly text: string; readonly at: number }>();
  return async (address, request) => {
    const headers = { "content-type": "application/json" };
    const last = answers.get(address);
    try {
      const response = await ask(address, request);
      if (!response.ok) return response;
      const text = await response.text();
      answers.set(address, { text, at: now() });
      return new Response(text, { headers });
    } catch (fault) {
      if (last === undefined || now() - last.at > rememberMs) throw fault;
      return new Response(last.text, { headers });
    }
  };
}
