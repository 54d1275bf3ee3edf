import type { IncomingMessage } from "node:http";
import { chosenLanguage, languageCookie } from "../../functions/operation/chosen-language.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { preferredLanguage } from "../../functions/operation/preferred-language.ts";

/** What a page that a server of the local stage renders needs to know of the request: its language and its address. */
export interface PageRequest {
  readonly language: Language;
  /** From the question mark of the address, or empty. */
  readonly search: string;
}

/** The language chosen on any page of the origin; the browser's own where nobody has chosen yet. */
export function pageRequest(request: IncomingMessage): PageRequest {
  const search = /\?.*/.exec(request.url ?? "")?.[0] ?? "";
  const chosen = chosenLanguage(search, request.headers.cookie ?? "");
  return { language: chosen ?? preferredLanguage(request.headers["accept-language"]), search };
}

/** A language that the address asks for is remembered for the next page. */
export function rememberingHeaders({ language, search }: PageRequest): Readonly<Record<string, string>> {
  return chosenLanguage(search, "") === undefined ? {} : { "set-cookie": languageCookie(language) };
}

/** The headers of a page that is rendered for this reader. */
export function pageHeaders({ language, search }: PageRequest): Readonly<Record<string, string>> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-language": language,
    ...rememberingHeaders({ language, search }),
  };
}
