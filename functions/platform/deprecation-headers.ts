import type { Contract } from "../operation/contract.ts";
import type { HttpEvent, HttpResponse } from "./http-binding.ts";

/** Where it is told what deprecation means here, on the page of docs/versions. */
const policy = "/docs/versions/";

/**
 * An answer with what its caller must know of an operation that is to go: since when (`Deprecation`, RFC 9745), until
 * when (`Sunset`, RFC 8594), and by `Link` where that is explained and what takes its place (RFC 5829).
 */
export function withDeprecation({ deprecated }: Contract, event: HttpEvent, response: HttpResponse): HttpResponse {
  if (deprecated === undefined) return response;
  const { since, sunset, successor } = deprecated;
  const address = successor?.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(event.pathParameters?.[name] ?? ""),
  );
  return {
    ...response,
    headers: {
      ...response.headers,
      deprecation: `@${Date.parse(since) / 1000}`,
      sunset: new Date(sunset).toUTCString(),
      link: [
        `<${policy}>; rel="deprecation"`,
        ...(address === undefined ? [] : [`<${address}>; rel="successor-version"`]),
      ].join(", "),
    },
  };
}
