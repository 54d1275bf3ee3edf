import { browserAddresses } from "./browser/answer-browser.ts";

type Methods = readonly string[];

const read: Methods = ["GET", "HEAD"];
const readFromAnywhere: Methods = [...read, "OPTIONS"];
const posted: Methods = ["POST"];

/** Where people see their own sessions. */
export const ownSessionsAddress = "/sessions";

const fixed: ReadonlyMap<string, Methods> = new Map<string, Methods>([
  ["/auth", read],
  ["/token", [...posted, "OPTIONS"]],
  ["/token/revocation", [...posted, "OPTIONS"]],
  ["/jwks", readFromAnywhere],
  ["/.well-known/openid-configuration", readFromAnywhere],
  ["/.well-known/oauth-authorization-server", readFromAnywhere],
  [ownSessionsAddress, [...read, ...posted]],
  ...Object.entries(browserAddresses),
  ["/session/end", read],
  ["/session/end/confirm", posted],
  ["/session/end/success", read],
]);

/** Where a sign-in goes on when somebody has been identified. */
const resumed = /^\/auth\/[\w-]+$/;

/**
 * By which methods the issuer is asked at an address, in this spelling and no other: the provider's router takes more
 * (other case, a slash at the end), and what is decided by the address would then be decided for some of them only.
 *
 * @param below the path below the issuer's
 * @returns undefined where there is nothing
 */
export function methodsAt(below: string): Methods | undefined {
  return fixed.get(below) ?? (resumed.test(below) ? read : undefined);
}
