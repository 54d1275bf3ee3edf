import type Provider from "oidc-provider";
import { answerCall } from "../gateway-exchange.ts";
import type { Answers } from "../gateway-exchange.ts";
import { signInMethodOf } from "../role-scopes.ts";
import type { Subjects } from "../who-signs-in.ts";
import type { SignedInSession } from "./browser-sessions.ts";

/**
 * Asks the issuer's own token endpoint, as any client would, so that no rule of it is passed by.
 *
 * @param answers the provider's own answers, at addresses below the issuer's path
 */
export async function askTokenEndpoint(
  form: Readonly<Record<string, string>>,
  issuer: URL,
  answers: Answers,
): Promise<unknown> {
  const call = {
    rawPath: `${issuer.pathname}/token`,
    rawQueryString: "",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
    requestContext: { http: { method: "POST" } },
  };
  const { body = "{}" } = await answerCall(call, issuer, async (request, response) => {
    Object.assign(request, { originalUrl: request.url, url: "/token" });
    await answers(request, response);
  });
  return JSON.parse(body);
}

/** Whom a code was given to; undefined where it is none, or used. */
export async function sessionOfCode(
  provider: Provider,
  subjects: Subjects,
  code: string,
): Promise<SignedInSession | undefined> {
  const found = await provider.AuthorizationCode.find(code);
  const { accountId, sessionUid, grantId, amr } = found ?? {};
  if (accountId === undefined || sessionUid === undefined || grantId === undefined) return undefined;
  const person = await subjects.find(accountId, signInMethodOf(amr));
  if (person === undefined) return undefined;
  const name = person.name === undefined ? {} : { name: person.name };
  return { uid: sessionUid, grantId, subject: accountId, ...name };
}
