import type { HttpEvent } from "../../../../functions/platform/http-binding.ts";

/** A call as the gateway hands it over, of which the door reads headers and certificate. */
export function anEvent(
  headers: Readonly<Record<string, string>>,
  more: Partial<HttpEvent["requestContext"]> = {},
): HttpEvent {
  return {
    version: "2.0",
    routeKey: "GET /api/me",
    rawPath: "/api/me",
    rawQueryString: "",
    headers: { ...headers },
    isBase64Encoded: false,
    requestContext: {
      accountId: "000000000000",
      apiId: "api",
      domainName: "api.test",
      domainPrefix: "api",
      http: { method: "GET", path: "/api/me", protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "test" },
      requestId: "request",
      routeKey: "GET /api/me",
      stage: "$default",
      time: "26/Nov/2026:12:00:00 +0000",
      timeEpoch: 0,
      ...more,
    },
  };
}
