import type { Result } from "../../../functions/operation/result.ts";
import { ok, refused } from "../../../functions/operation/result.ts";
import { localFolder } from "../../../lib/local/project-folder.ts";
import { findRunningExchange } from "../running-exchange.ts";
import type { Terminal } from "../terminal.ts";

/** The exchange that is asked, and the token with which. */
export interface ExchangeLogin {
  readonly origin: string;
  readonly token: string;
}

/** Demo person of lib/local/demo-people.ts as whom the command line signs in on this machine. */
const demoOperator = "operator";

/**
 * Where the exchange is, by the option, then INTYG_ORIGIN, then what runs on this machine; and the token of
 * INTYG_TOKEN, or the demo operator's where the exchange is on this machine.
 *
 * Refuses with "origin-missing", "origin-malformed", "origin-not-secure" (a token goes over https only, save on this
 * machine), "token-missing-here" and "sign-in-failed".
 */
export async function findExchange(
  option: string | undefined,
  { environment }: Terminal,
  folder: string = localFolder,
): Promise<Result<ExchangeLogin>> {
  const named = option ?? namedOrigin(environment, folder);
  if (named === undefined) return refused("origin-missing");
  if (!URL.canParse(named)) return refused("origin-malformed");
  const { origin, protocol, hostname } = new URL(named);
  if (protocol !== "http:" && protocol !== "https:") return refused("origin-malformed");
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol === "http:" && !isHere) return refused("origin-not-secure");

  const token = environment["INTYG_TOKEN"] ?? "";
  if (token !== "") return ok({ origin, token });
  return isHere ? signInHere(origin) : refused("token-missing-here");
}

/** The address where no option gives one: INTYG_ORIGIN, then the exchange that runs on this machine. */
export function namedOrigin(environment: Terminal["environment"], folder: string = localFolder): string | undefined {
  const named = environment["INTYG_ORIGIN"];
  return named === undefined || named === "" ? findRunningExchange(folder)?.origin : named;
}

async function signInHere(origin: string): Promise<Result<ExchangeLogin>> {
  const { signInPerson } = await import("../../../lib/local/sign-in.ts");
  try {
    return ok({ origin, token: await signInPerson(origin, demoOperator) });
  } catch {
    // Nobody answers, or it is another program.
    return refused("sign-in-failed");
  }
}
