import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import { sessionSecondsLeft } from "../session-times.ts";

/**
 * Lets a session last as long as tokens are renewed: each renewal prolongs it by the idle time, up to the longest. What
 * nobody renews ends with its refresh token.
 *
 * @param now milliseconds since 1970
 */
export function renewSessions(provider: Provider, now: () => number): void {
  provider.use(async (context: KoaContextWithOIDC, next) => {
    await next();
    // Outside the provider's own routes there is nothing to renew.
    if (!("oidc" in context) || context.oidc.route !== "token" || context.status !== 200) return;
    const { RotatedRefreshToken: rotated, RefreshToken: shown } = context.oidc.entities;
    const uid = (rotated ?? shown)?.sessionUid;
    const session = uid === undefined ? undefined : await provider.Session.findByUid(uid);
    await session?.save(sessionSecondsLeft(session.loginTs, now() / 1000));
  });
}
