import { allowInsecureRequests, customFetch, discoveryRequest, processDiscoveryResponse } from "oauth4webapi";
import type { AuthorizationServer } from "oauth4webapi";
import { UpstreamFault } from "./upstream-fetch.ts";
import type { UpstreamFetch } from "./upstream-fetch.ts";

/** For how long an upstream provider's metadata are used without asking. */
const freshMs = 60 * 60_000;

/** For how long they are used while it does not answer, and how long it is then left in peace. */
export const staleMs = 24 * 60 * 60_000;
const restMs = 60_000;

/** So long nobody else waits for a provider of which nothing is known and that has just failed somebody. */
const failedMs = 15_000;

/** Where an upstream provider is to be asked for what. */
export type MetadataOf = (issuer: string) => Promise<AuthorizationServer>;

interface KeptMetadata {
  readonly metadata: AuthorizationServer;
  readonly readAt: number;
  /** When they are asked for again. */
  readonly askAt: number;
}

interface Failure {
  readonly fault: unknown;
  readonly until: number;
}

/**
 * An upstream provider's metadata (OpenID Connect Discovery 1.0), kept for an hour; while it does not answer, or
 * answers something else, for a day. Where there are none to keep, its failure is: whoever comes just after it is told
 * the same at once. Those who come while it is asked wait for the same answer.
 *
 * @param now milliseconds
 * @throws {UpstreamFault}, and what oauth4webapi throws of an answer that is not what the standard says
 */
export function upstreamMetadata(ask: UpstreamFetch, now: () => number): MetadataOf {
  const kept = new Map<string, KeptMetadata>();
  const failures = new Map<string, Failure>();
  const asked = new Map<string, Promise<AuthorizationServer>>();
  const askNow = async (issuer: string, last: KeptMetadata | undefined): Promise<AuthorizationServer> => {
    try {
      const metadata = await read(issuer, ask);
      kept.set(issuer, { metadata, readAt: now(), askAt: now() + freshMs });
      failures.delete(issuer);
      return metadata;
    } catch (fault) {
      if (last === undefined || now() - last.readAt > staleMs) {
        failures.set(issuer, { fault, until: now() + failedMs });
        throw fault;
      }
      kept.set(issuer, { ...last, askAt: now() + restMs });
      return last.metadata;
    }
  };
  return async (issuer) => {
    const last = kept.get(issuer);
    if (last !== undefined && now() < last.askAt) return last.metadata;
    const failure = failures.get(issuer);
    if (failure !== undefined && now() < failure.until) throw failure.fault;
    const asking =
      asked.get(issuer) ??
      askNow(issuer, last).finally(() => {
        asked.delete(issuer);
      });
    asked.set(issuer, asking);
    return asking;
  };
}

async function read(issuer: string, ask: UpstreamFetch): Promise<AuthorizationServer> {
  const address = new URL(issuer);
  const response = await discoveryRequest(address, { [customFetch]: ask, ...transport(issuer) });
  const metadata = await processDiscoveryResponse(address, response);
  const { authorization_endpoint: authorization, end_session_endpoint: endSession } = metadata;
  if (authorization === undefined || ![authorization, endSession].every((one) => isAllowed(one, issuer)))
    throw new UpstreamFault("upstream-unreadable");
  return metadata;
}

const ownMachine = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$)/;

/** Without encryption only a provider on this same machine is asked. */
export function transport(issuer: string): { readonly [allowInsecureRequests]: boolean } {
  return { [allowInsecureRequests]: ownMachine.test(issuer) };
}

/** Where a browser is sent is encrypted; of a provider on this same machine it may be on this machine. */
function isAllowed(address: string | undefined, issuer: string): boolean {
  if (address === undefined || (ownMachine.test(issuer) && ownMachine.test(address))) return true;
  return URL.canParse(address) && new URL(address).protocol === "https:";
}
