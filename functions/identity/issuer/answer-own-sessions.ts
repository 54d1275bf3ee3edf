import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type Provider from "oidc-provider";
import { addressIn } from "../../operation/chosen-language.ts";
import type { KeptSession } from "./end-session.ts";
import { ownSessionsAddress } from "./issuer-addresses.ts";
import { readerOf } from "./issuer-pages.ts";
import type { SessionsOfPeople } from "./own-sessions.ts";
import { comingFrom, ownSessionsPage } from "./own-sessions-page.ts";
import type { Ending } from "./own-sessions-page.ts";
import { redirect, showPage } from "./sign-in.ts";

/** What the answer hangs on. */
export interface OwnSessionsParts {
  readonly issuer: URL;
  readonly provider: Provider;
  readonly sessions: SessionsOfPeople;
}

/** Shows whoever this browser's session is of their sessions, or ends what they chose and shows what is left. */
export async function answerOwnSessions(
  parts: OwnSessionsParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { issuer, provider, sessions } = parts;
  const asking = await provider.Session.get(provider.createContext(request, response));
  const show = async (status: number, ending?: Ending): Promise<void> => {
    const place = { at: `${issuer.pathname}${ownSessionsAddress}`, signOut: `${issuer.pathname}/session/end` };
    const own = asking.accountId === undefined ? undefined : await sessions.of(asking);
    showPage(response, status, ownSessionsPage(request, own, place, ending));
  };
  if (request.method !== "POST") {
    await show(200, readerOf(request).search.includes(endedMark) ? "ended" : undefined);
  } else if (await endsWhatWasChosen(sessions, asking, request)) {
    const reader = readerOf(request);
    const asked = [comingFrom(reader), endedMark].filter((part) => part !== "").join("&");
    redirect(response, `${issuer.pathname}${ownSessionsAddress}${addressIn(reader.language, asked)}`);
  } else {
    await show(400, "unended");
  }
}

const endedMark = "ended=yes";

async function endsWhatWasChosen(
  sessions: SessionsOfPeople,
  asking: KeptSession,
  request: IncomingMessage,
): Promise<boolean> {
  if (asking.accountId === undefined) return false;
  return sessions.end(asking, new URLSearchParams(await text(request)).get("end") ?? "");
}
