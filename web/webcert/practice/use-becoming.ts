import { useOpenSession } from "../../kit/session/session.ts";

/**
 * Renews the session, whose token then says what somebody has become by what was registered or closed, and asks who
 * that is. Where the issuer does not answer they stay who they are.
 */
export function useBecoming(): () => Promise<void> {
  const { goOn, lookAgain } = useOpenSession();
  return async () => {
    if (await goOn()) lookAgain();
  };
}
