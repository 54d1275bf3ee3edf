import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import * as z from "zod/mini";
import { newId } from "../../operation/ids.ts";
import { longestSessionSeconds } from "../session-times.ts";
import type { PostedForm } from "../federation/federation.ts";
import { noCookies } from "./browser/browser-cookies.ts";
import type { IdentityProviders } from "./identity-providers.ts";
import type { ShownPages } from "./issuer-pages.ts";
import type { SessionRecords } from "./session-records.ts";
import { redirect, showPage } from "./sign-in.ts";

/** What a sign-out walks through. */
export interface SignOutParts {
  readonly issuer: URL;
  readonly provider: Provider;
  readonly providers: IdentityProviders;
  readonly records: SessionRecords;
  readonly pages: ShownPages;
}

const upstreamRecord = z.object({ way: z.enum(["siths", "e-legitimation"]), idToken: z.string() });
const returnRecord = z.object({ to: z.string() });

/** How long the identity provider may take. */
const signingOutSeconds = 10 * 60;

const seeOther = 303;

/**
 * Ends what a session began: whoever signs out here is signed out of the identity provider too, so that the next at the
 * same desk does not come in as them (OpenID Connect RP-Initiated Logout 1.0). Its answer leads back to where the
 * application wanted.
 */
export function endSessionsUpstream(parts: SignOutParts): void {
  const { provider, records, pages } = parts;
  provider.use(async (context: KoaContextWithOIDC, next) => {
    await next();
    // Outside the provider's own routes there is nothing to add.
    if (!("oidc" in context)) return;
    const { oidc } = context;
    const uid = oidc.session?.uid;
    const upstream = z.safeParse(upstreamRecord, resultOf(oidc.result)["upstream"]);
    if (upstream.success && uid !== undefined)
      await records.keep("Upstream", uid, upstream.data, { seconds: longestSessionSeconds });
    if (oidc.route === "end_session" && context.status === 200 && oidc.session?.accountId === undefined) {
      leadOnWithoutSession(context);
      return;
    }
    if (oidc.route !== "end_session_confirm" || context.status !== seeOther || uid === undefined) return;
    for (const cookie of noCookies("page")) context.append("set-cookie", cookie);
    const form = await formUpstream(parts, uid, context.response.get("location"));
    if (form === undefined) return;
    context.status = 200;
    context.remove("location");
    context.type = "html";
    context.set("content-security-policy", policyOf(form));
    context.body = pages.signingOutUpstream(context.req, form);
  });
}

/**
 * Where nobody is signed in any more there is nothing to ask or to end: it leads on at once, where the application
 * wanted if that is registered (the provider has left nothing else in the parameters). The provider's own page would
 * wait for a script within it, which no page of ours may run.
 */
function leadOnWithoutSession(context: KoaContextWithOIDC): void {
  const { params } = context.oidc;
  const wanted: unknown = params?.["post_logout_redirect_uri"];
  const state: unknown = params?.["state"];
  const to = new URL(typeof wanted === "string" ? wanted : context.oidc.urlFor("end_session_success"));
  if (typeof wanted === "string" && typeof state === "string") to.searchParams.set("state", state);
  context.body = "";
  context.status = seeOther;
  context.set("location", to.href);
}

/** The provider is the one place outside our origin to which anything of ours is posted, and from this page alone. */
function policyOf({ action }: PostedForm): string {
  const to = `form-action ${new URL(action).origin}`;
  return `default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; ${to}; frame-ancestors 'none'`;
}

/** Shows the page that posts the form. */
export function showFormUpstream(response: ServerResponse, form: PostedForm, page: string): void {
  response.setHeader("content-security-policy", policyOf(form));
  showPage(response, 200, page);
}

/**
 * What the identity provider of a session is told when it ends; once.
 *
 * @param to where the browser goes when that is done
 */
export async function formUpstream({ issuer, providers, records }: SignOutParts, uid: string, to: string) {
  const upstream = z.safeParse(upstreamRecord, await records.take("Upstream", uid));
  if (!upstream.success) return undefined;
  const { way, idToken } = upstream.data;
  const state = newId();
  const form = await providers.signOut(way, { idToken, returnTo: `${issuer.href}/signed-out`, state });
  if (form !== undefined) await records.keep("SigningOut", state, { to }, { seconds: signingOutSeconds });
  return form;
}

/** Leads on where the application wanted, when the identity provider has ended its session. */
export async function returnFromUpstream(
  { records, pages }: SignOutParts,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> {
  const kept = await records.take("SigningOut", new URLSearchParams(search).get("state") ?? "");
  const found = z.safeParse(returnRecord, kept);
  if (found.success) redirect(response, found.data.to);
  else showPage(response, 200, pages.signedOut(request));
}

function resultOf(result: unknown): Readonly<Record<string, unknown>> {
  return typeof result === "object" && result !== null ? { ...result } : {};
}
