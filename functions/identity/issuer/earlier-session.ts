import type { IncomingMessage, ServerResponse } from "node:http";
import { endSession } from "./end-session.ts";
import type { Sessions } from "./end-session.ts";

/**
 * Ends what this browser holds of somebody else's session, when another has been identified in it: whoever sat there
 * before and left without signing out is signed out, with all that the session gave.
 *
 * @param subject who signs in now; a session of their own goes on
 */
export async function endSessionOfAnother(
  sessions: Sessions,
  request: IncomingMessage,
  response: ServerResponse,
  subject: string,
): Promise<void> {
  const { provider } = sessions;
  const session = await provider.Session.get(provider.createContext(request, response));
  if (session.accountId === undefined || session.accountId === subject) return;
  await endSession(sessions, session);
}
