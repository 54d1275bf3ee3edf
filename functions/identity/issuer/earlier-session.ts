import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { SessionRecords } from "./session-records.ts";

interface EarlierSessions {
  readonly provider: Provider;
  readonly records: SessionRecords;
}

/**
 * Ends what this browser holds of somebody else's session, when another has been identified in it: whoever sat there
 * before and left without signing out is signed out, with all that the session gave.
 *
 * @param subject who signs in now; a session of their own goes on
 */
export async function endSessionOfAnother(
  { provider, records }: EarlierSessions,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
): Promise<void> {
  const session = await provider.Session.get(provider.createContext(request, response));
  if (session.accountId === undefined || session.accountId === subject) return;
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId !== undefined) await Promise.all([records.revoke(grantId), records.destroy("Grant", grantId)]);
  }
  await Promise.all([records.destroy("Upstream", session.uid), session.destroy()]);
}
