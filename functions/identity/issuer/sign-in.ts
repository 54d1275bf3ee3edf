import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import * as z from "zod/mini";
import { chosenLanguage } from "../../operation/chosen-language.ts";
import type { Texts } from "../../operation/chosen-language.ts";
import { preferredLanguage } from "../../operation/preferred-language.ts";
import { assuranceOf } from "../../platform/door/assurance-of.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";
import { endSessionOfAnother } from "./earlier-session.ts";
import type { IdentityProviders, SignedInElsewhere, SignInFault } from "./identity-providers.ts";
import type { ShownPages, WayIn } from "./issuer-pages.ts";
import type { SessionRecords } from "./session-records.ts";
import { applicationAskedFor, isWayInto } from "./web-applications.ts";
import { isPractitioner, StaffDirectoryDownError } from "./who-signs-in.ts";
import type { Subjects } from "./who-signs-in.ts";

/** What a sign-in walks through. */
export interface SignInParts {
  readonly issuer: URL;
  readonly provider: Provider;
  readonly providers: IdentityProviders;
  readonly records: SessionRecords;
  readonly subjects: Subjects;
  readonly pages: ShownPages;
  readonly tell: (fault: SignInFault) => void;
}

/** How long the identity provider may take with a person. */
const federationSeconds = 10 * 60;

/** A fault, with the ways of signing in that it says nothing of. */
interface ShownFault extends SignInFault {
  readonly others?: readonly WayIn[];
}

/** What the application asked the issuer for. */
type Asked = Readonly<Record<string, unknown>>;

const begunRecord = z.object({ uid: z.string(), way: z.string(), kept: z.record(z.string(), z.unknown()) });

const faultRecord = z.object({
  uid: z.string(),
  code: z.string(),
  status: z.number(),
  words: z.object({ sv: z.string(), en: z.string() }),
});

const unknownPerson: Texts = {
  sv: "Du finns inte i katalogen över vårdens personal. Vänd dig till den som sköter den hos din arbetsgivare",
  en: "You are not in the directory of care staff. Turn to whoever keeps it at your employer",
};

const directoryDown: Texts = {
  sv: "Katalogen över vårdens personal (HSA) svarar inte just nu, så det går inte att se vem du är. Försök igen om en stund",
  en: "The directory of care staff (HSA) does not answer right now, so nobody can tell who you are. Try again in a while",
};

const tooWeak: Texts = {
  sv: "För att arbeta som privatläkare behöver du en e-legitimation med tillitsnivå 3 eller högre, till exempel BankID",
  en: "To work as a private doctor you need an e-legitimation at level of assurance 3 or higher, such as BankID",
};

const overAlready: Texts = {
  sv: "Inloggningen tog för lång tid eller är redan använd. Börja om",
  en: "The sign-in took too long, or has been used already. Begin again",
};

const seeOther = 303;

/**
 * The steps of a sign-in between the provider's question and its answer: choosing how, going to the identity provider,
 * and coming back. Each is bound to the browser by the provider's cookie, which is sent below `/interaction/<uid>`
 * only.
 */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  /**
   * Answers a step.
   *
   * @param uid of the interaction
   * @param step what stands after it in the path, or empty
   */
  async answer(request: IncomingMessage, response: ServerResponse, uid: string, step: string): Promise<void> {
    const { provider, pages } = this.#parts;
    const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
    // Too old, used, or of another browser.
    if (interaction?.uid !== uid) {
      showPage(response, 400, pages.expired(request));
      return;
    }
    if (step === "cancel") {
      await provider.interactionFinished(request, response, { error: "access_denied", error_description: "cancelled" });
    } else if (step === "returned") {
      await this.#finish(request, response, uid);
    } else if (step === "") {
      await this.#choose(request, response, uid, interaction.params);
    } else {
      const way = this.#parts.providers.ways.find(({ key }) => key === step);
      if (way === undefined) showPage(response, 404, pages.expired(request));
      else await this.#begin(request, response, { uid, way: way.key, params: interaction.params });
    }
  }

  /**
   * Leads an identity provider's answer to the interaction that it belongs to; there the browser is known. Each
   * provider has an address of its own for its answers, and what it was not asked is none (RFC 9700 §4.4.2.2).
   */
  async bringHome(request: IncomingMessage, response: ServerResponse, way: string): Promise<void> {
    const search = searchOf(request);
    const begun = await this.#begun(new URLSearchParams(search).get("state"));
    if (begun?.way !== way) showPage(response, 400, this.#parts.pages.expired(request));
    else redirect(response, `${this.#parts.issuer.pathname}/interaction/${begun.uid}/returned${search}`);
  }

  /** Where there is one way only, or the application has named one, nobody is asked. */
  async #choose(request: IncomingMessage, response: ServerResponse, uid: string, params: Asked): Promise<void> {
    const { providers, pages } = this.#parts;
    const { login_hint: hint } = params;
    const ways = this.#waysInto(params);
    const hinted = providers.ways.find(({ key }) => typeof hint === "string" && hint.startsWith(`${key}:`));
    const named = hinted ?? onlyOne(ways);
    if (named === undefined) showPage(response, 200, pages.choose(request, ways, this.#base(uid)));
    else await this.#begin(request, response, { uid, way: named.key, params });
  }

  #waysInto(params: Asked): readonly WayIn[] {
    const application = applicationAskedFor(params);
    return this.#parts.providers.ways.filter(({ key }) => isWayInto(application, key));
  }

  async #begin(
    request: IncomingMessage,
    response: ServerResponse,
    { uid, way, params }: { readonly uid: string; readonly way: SignInMethod; readonly params: Asked },
  ): Promise<void> {
    const { providers, records } = this.#parts;
    const hint = hintIn(params["login_hint"]);
    const begun = await providers.begin(way, {
      redirectUri: this.#redirectUri(way),
      language: languageOf(request),
      ...(hint === undefined ? {} : { loginHint: hint }),
    });
    if (!begun.ok) {
      const others = this.#waysInto(params).filter(({ key }) => key !== way);
      this.#refuse(request, response, uid, { ...begun.fault, others });
      return;
    }
    const { address, state, kept } = begun.value;
    await records.keep("Federation", state, { uid, way, kept }, { seconds: federationSeconds });
    redirect(response, address);
  }

  async #finish(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    const { providers, records } = this.#parts;
    const search = searchOf(request);
    const state = new URLSearchParams(search).get("state") ?? "";
    const begun = z.safeParse(begunRecord, await records.take("Federation", state));
    const way = providers.ways.find(({ key }) => begun.success && key === begun.data.way)?.key;
    if (!begun.success || way === undefined || begun.data.uid !== uid) {
      await this.#refuseAgain(request, response, uid, state);
      return;
    }
    const callback = new URL(`${this.#redirectUri(way)}${search}`);
    const signedIn = await providers.finish(way, begun.data.kept, callback);
    const fault = signedIn.ok ? await this.#enter(request, response, way, signedIn.value) : signedIn.fault;
    if (fault === undefined) return;
    await records.keep("SignInFault", state, { uid, ...fault }, { seconds: federationSeconds });
    this.#refuse(request, response, uid, fault);
  }

  /** @returns why not, of whoever does not come in */
  async #enter(
    request: IncomingMessage,
    response: ServerResponse,
    way: SignInMethod,
    { person, acr, idToken }: SignedInElsewhere,
  ): Promise<SignInFault | undefined> {
    const { provider, subjects } = this.#parts;
    const { params } = await provider.interactionDetails(request, response);
    const subject = await subjects.subjectOf(person, applicationAskedFor(params)).catch(ifDirectoryIsDown);
    if (subject === "staff-directory-down") return { code: subject, status: 503, words: directoryDown };
    if (subject === undefined) return { code: "person-unknown", status: 403, words: unknownPerson };
    if (isPractitioner(subject) && assuranceOf(acr) < 3)
      return { code: "assurance-too-low", status: 403, words: tooWeak };
    await endSessionOfAnother(this.#parts, request, response, subject);
    await provider.interactionFinished(request, response, {
      login: { accountId: subject, acr, amr: [way], remember: false },
      upstream: { way, idToken },
    });
    return undefined;
  }

  /** The page of a refusal that is loaded again, as in the other language, says the same. */
  async #refuseAgain(request: IncomingMessage, response: ServerResponse, uid: string, state: string): Promise<void> {
    const found = z.safeParse(faultRecord, (await this.#parts.records.find("SignInFault", state))?.kept);
    const over: SignInFault = { code: "sign-in-over", status: 400, words: overAlready };
    this.#refuse(request, response, uid, found.success && found.data.uid === uid ? found.data : over);
  }

  #refuse(request: IncomingMessage, response: ServerResponse, uid: string, fault: ShownFault): void {
    const { tell, pages } = this.#parts;
    tell(fault);
    showPage(response, fault.status, pages.refused(request, fault.words, this.#base(uid), fault.others));
  }

  async #begun(state: string | null): Promise<z.infer<typeof begunRecord> | undefined> {
    if (state === null) return undefined;
    const found = z.safeParse(begunRecord, (await this.#parts.records.find("Federation", state))?.kept);
    return found.success ? found.data : undefined;
  }

  #base(uid: string): string {
    return `${this.#parts.issuer.pathname}/interaction/${uid}`;
  }

  #redirectUri(way: SignInMethod): string {
    return `${this.#parts.issuer.href}/callback/${way}`;
  }
}

/** Nobody is told that they are unknown because nobody could be asked. */
function ifDirectoryIsDown(fault: unknown): "staff-directory-down" {
  if (fault instanceof StaffDirectoryDownError) return "staff-directory-down";
  throw fault;
}

/** Shows a page that no cache keeps. */
export function showPage(response: ServerResponse, status: number, page: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("cache-control", "no-store");
  response.end(page);
}

export function redirect(response: ServerResponse, address: string): void {
  response.statusCode = seeOther;
  response.setHeader("location", address);
  response.setHeader("cache-control", "no-store");
  response.end();
}

function languageOf(request: IncomingMessage): "sv" | "en" {
  const { cookie = "", "accept-language": accepted } = request.headers;
  return chosenLanguage(searchOf(request), cookie) ?? preferredLanguage(accepted);
}

/** From the question mark of the address, or empty. */
function searchOf({ url = "" }: IncomingMessage): string {
  return /\?.*/.exec(url)?.[0] ?? "";
}

/** The hint without the way that may stand before it: `siths:<whom the provider may expect>`. */
function hintIn(hint: unknown): string | undefined {
  const whom = typeof hint === "string" ? hint.replace(/^(?:siths|e-legitimation):/, "") : "";
  return whom === "" ? undefined : whom;
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
