import type { Texts } from "../../operation/chosen-language.ts";

/** The web applications: where each lives below the origin, and what people call it. */
const applications = {
  verify: { sv: "Intygskontroll", en: "Verification" },
  webcert: { sv: "Webcert", en: "Webcert" },
  minaintyg: { sv: "Mina intyg", en: "Mina intyg" },
  drift: { sv: "Drift", en: "Operation" },
  rehabstod: { sv: "Rehabstöd", en: "Rehabstöd" },
  statistik: { sv: "Statistik", en: "Statistics" },
} as const satisfies Readonly<Record<string, Texts>>;

/** What people call the web application of this name below the origin; undefined where there is none. */
export function applicationNamed(name: string): Texts | undefined {
  return Object.entries(applications).find(([known]) => known === name)?.[1];
}

/** By which the issuer itself says for which application it has somebody sign in. */
export const applicationParameter = "application";

/** The name of the web application that a sign-in is for, by what was asked; empty where that names none. */
export function applicationAskedFor(params: Readonly<Record<string, unknown>>): string {
  const { [applicationParameter]: named, redirect_uri: to } = params;
  if (typeof named === "string") return named;
  return typeof to === "string" ? (new URL(to).pathname.split("/")[1] ?? "") : "";
}

/** Where each application is. */
export function applicationAddresses(origin: string): string[] {
  return Object.keys(applications).map((application) => `${origin}/${application}/`);
}
