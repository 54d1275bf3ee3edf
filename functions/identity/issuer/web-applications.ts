import type { Texts } from "../../operation/chosen-language.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";

/** The web applications: where each lives below the origin, and what people call it. */
const applications = {
  verify: { sv: "Intygskontroll", en: "Verification" },
  webcert: { sv: "Webcert", en: "Webcert" },
  minaintyg: { sv: "Mina intyg", en: "Mina intyg" },
  drift: { sv: "Drift", en: "Operation" },
  rehabstod: { sv: "Rehabstöd", en: "Rehabstöd" },
  statistik: { sv: "Statistik", en: "Statistics" },
} as const satisfies Readonly<Record<string, Texts>>;

/** The one way into applications that are for the care sector alone, or for citizens alone. */
const onlyWays: Readonly<Partial<Record<string, SignInMethod>>> = {
  minaintyg: "e-legitimation",
  drift: "siths",
  rehabstod: "siths",
  statistik: "siths",
} satisfies Partial<Record<keyof typeof applications, SignInMethod>>;

/** Whether people come to an application by this way; by any where there is no such application. */
export function isWayInto(application: string, way: SignInMethod): boolean {
  const only = Object.hasOwn(onlyWays, application) ? onlyWays[application] : undefined;
  return only === undefined || only === way;
}

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
