// Bundled into a CloudFront function; see answer-address.ts for what its language lacks.
import { answerAddress } from "./answer-address.ts";
import type { SitePages } from "./answer-address.ts";

/** What CloudFront hands the function (CloudFront developer guide, "CloudFront Functions event structure"). */
export interface ViewerRequestEvent {
  readonly request: ViewerRequest;
}

interface ViewerRequest {
  uri: string;
  readonly querystring: Readonly<Record<string, { readonly value: string }>>;
  readonly cookies: Readonly<Record<string, { readonly value: string }>>;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
}

interface ViewerResponse {
  readonly statusCode: number;
  readonly statusDescription: string;
  readonly headers: Readonly<Record<string, { readonly value: string }>>;
  readonly body?: { readonly encoding: "text"; readonly data: string };
}

/** What the function is made with: the site as it was built. */
export interface Site {
  readonly pages: SitePages;
  /** The page for an address that leads nowhere. */
  readonly missing: { readonly sv: string; readonly en: string };
  /** What CloudFront adds to answers of the origin, and does not add to a function's own. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Leads an address to the file that answers it, or answers itself. */
export function answerViewer(site: Site, event: ViewerRequestEvent): ViewerRequest | ViewerResponse {
  const request = event.request;
  const language = languageOf(request);
  const answer = answerAddress(site.pages, request.uri, language);
  if (answer.is === "file") {
    request.uri = answer.path;
    return request;
  }
  if (answer.is === "moved") return respond(site, 308, "Permanent Redirect", { location: { value: answer.to } });
  return Object.assign(respond(site, 404, "Not Found", { "content-type": { value: "text/html; charset=utf-8" } }), {
    body: { encoding: "text" as const, data: site.missing[language] },
  });
}

/**
 * The language asked for in the address, else chosen on an earlier page, else the browser's first
 * (functions/operation/chosen-language.ts, which this language cannot run).
 */
function languageOf(request: ViewerRequest): "sv" | "en" {
  const asked = valueOf(request.querystring["lang"]);
  const remembered = valueOf(request.cookies["intyg-language"]);
  const wanted = asked === "sv" || asked === "en" ? asked : remembered;
  if (wanted === "sv" || wanted === "en") return wanted;
  return /^en\b/i.test(valueOf(request.headers["accept-language"])) ? "en" : "sv";
}

function valueOf(named: { readonly value: string } | undefined): string {
  return named === undefined ? "" : named.value;
}

function respond(
  site: Site,
  statusCode: number,
  statusDescription: string,
  more: Readonly<Record<string, { readonly value: string }>>,
): ViewerResponse {
  const headers: Record<string, { readonly value: string }> = { "cache-control": { value: "no-store" } };
  Object.keys(site.headers).forEach((name) => {
    headers[name] = { value: String(site.headers[name]) };
  });
  return { statusCode: statusCode, statusDescription: statusDescription, headers: Object.assign(headers, more) };
}
