import { need } from "../../operation/need.ts";
import type { Actor } from "../../operation/actor.ts";
import type { Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { headerOf } from "../http-binding.ts";
import type { HttpEvent } from "../http-binding.ts";
import { functionLog, milliseconds } from "../needs.ts";
import { anyText, ownParameter } from "../own-parameter.ts";
import { ownPlace } from "../own-place.ts";
import { onlyOnce, parameterStore } from "../parameter-store.ts";
import { failureFields } from "../failure-fields.ts";
import { setting } from "../settings.ts";
import type { Claims, TokenRules } from "./access-token.ts";
import { verifyAccessToken } from "./access-token.ts";
import { actorOf } from "./actor-of-claims.ts";
import { carriedTokens, isForPage, meantByPage } from "./browser-call.ts";
import { shownThumbprint } from "./client-certificate.ts";
import { invalidToken, notBound } from "./token-faults.ts";
import { TokenKeys } from "./token-keys.ts";

/** Tells who calls, or why nobody is let in. */
export type Door = (event: HttpEvent) => Promise<Result<Actor>>;

/** What the door judges by. */
export interface DoorSettings extends TokenRules {
  /** With it the stage's own edge vouches for client certificates; undefined where mutual TLS does. */
  readonly vouchingKey: (() => Promise<string>) | undefined;
}

/** The issuer of the tokens, as in their claim `iss`. */
export const tokenIssuer = /* @__PURE__ */ need(() => setting("TOKEN_ISSUER"));

/** The key with which the edge of a developer's machine plays client certificates. */
export const vouchingKey = /* @__PURE__ */ need((the): DoorSettings["vouchingKey"] => {
  const name = process.env["CLIENT_SUBJECT_KEY_PARAMETER"];
  if (name === undefined) return undefined;
  const key = ownParameter(the, name, anyText);
  return () => key.get();
});

/** The issuer's public keys, read from the Parameter Store as soon as somebody needs them. */
export const tokenKeys = /* @__PURE__ */ need((the) => {
  const name = setting("TOKEN_KEYS_PARAMETER");
  const read = parameterStore(ownPlace());
  const log = the(functionLog);
  const keys = new TokenKeys({
    read: (patient) => (patient ? read(name) : read(name, onlyOnce)),
    now: the(milliseconds),
    tellStale: (error) => {
      log("token-keys-stale", { ...failureFields(error) });
    },
  });
  keys.prepare();
  return keys;
});

/** The one door for who calls (docs/adr/0034-one-door.md). */
export const door = /* @__PURE__ */ need((the): Door => {
  const keys = the(tokenKeys);
  return doorBy({
    issuer: the(tokenIssuer),
    findKey: (id) => keys.find(id),
    now: the(milliseconds),
    vouchingKey: the(vouchingKey),
  });
});

/** A door that judges so. */
export function doorBy(settings: DoorSettings): Door {
  const { origin } = new URL(settings.issuer);
  return async (event) => {
    const bearer = bearerOf(headerOf(event, "authorization"));
    const [token, ...more] = [...(bearer === undefined ? [] : [bearer]), ...carriedTokens(event)];
    if (token === undefined) return refused("token-missing");
    // Which of them is meant would be a guess (RFC 6750 §2).
    if (more.length > 0) return invalidToken("two-ways");
    const claims = await verifyAccessToken(token, settings);
    if (!claims.ok) return claims;
    const actor = actorOf(claims.value);
    if (actor === undefined) return invalidToken("nobody");
    if (bearer !== undefined) return boundHere(claims.value, actor, () => shownThumbprint(event, settings.vouchingKey));
    const meant = meantByPage(event, claims.value, origin);
    return meant.ok ? ok(actor) : meant;
  };
}

/** What follows `Bearer` (RFC 6750 §2.1); undefined where the call brings no token of that kind. */
function bearerOf(authorization = ""): string | undefined {
  const [scheme = "", ...token] = authorization.trim().split(" ");
  return scheme.toLowerCase() === "bearer" ? token.join(" ").trim() : undefined;
}

/**
 * A token that is bound to a client certificate is good together with that one only (RFC 8705 §3), and a system's is
 * always bound: what leaks from a system's log opens nothing, and CloudFront's own certificate lets no system in.
 */
async function boundHere(
  claims: Claims,
  actor: Actor,
  shown: () => Promise<string | undefined>,
): Promise<Result<Actor>> {
  const { cnf } = claims;
  if (isForPage(claims)) return invalidToken("for-browser");
  if (cnf === undefined) return actor.kind === "system" ? notBound("unbound") : ok(actor);
  const bound: unknown = typeof cnf === "object" && cnf !== null ? Reflect.get(cnf, "x5t#S256") : undefined;
  if (typeof bound !== "string" || bound === "") return notBound("unbound");
  const thumbprint = await shown();
  if (thumbprint === undefined) return notBound("no-certificate");
  return thumbprint === bound ? ok(actor) : notBound("other-certificate");
}
