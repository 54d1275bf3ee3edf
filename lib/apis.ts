/** An HTTP API, by who calls it. */
export type ApiName = "auth" | "care" | "citizens";

/** What of the exchange's addresses an API answers, and who is hurt when it does not. */
export interface ServedPaths {
  readonly name: ApiName;
  /** Beginnings of paths: what lies below them is this API's, where no API before it has it. */
  readonly below: readonly string[];
  /**
   * Those of them that only systems call, at the API's own address with their client certificate: the web's address
   * does not lead there.
   */
  readonly forSystems?: readonly string[];
  readonly callers: string;
}

/**
 * The HTTP APIs that the operations are routes of, each by its paths: one takes 300 integrations and no more
 * (docs/adr/0031-apis-by-path.md). What systems call is all in one, since they know one address.
 */
export const apis: readonly ServedPaths[] = [
  { name: "auth", below: ["/auth"], callers: "Everybody who signs in, and systems that get tokens," },
  { name: "citizens", below: ["/api/my"], callers: "Citizens" },
  {
    name: "care",
    below: ["/api", "/riv"],
    forSystems: ["/riv"],
    callers: "Care staff, journal systems and authorities",
  },
];

/**
 * The API that answers a path; undefined where none does. The edges, here and at AWS, choose alike, save that
 * CloudFront leads nobody to what is for systems.
 */
export function apiOf(path: string): ApiName | undefined {
  return apis.find(({ below }) => below.some((beginning) => path.startsWith(`${beginning}/`)))?.name;
}
