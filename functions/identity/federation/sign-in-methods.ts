import { parsePersonId } from "../../certificate/model/person-id.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";

/** How a person proves who they are: with a SITHS card of the care sector, or an e-legitimation. */
export type SignInMethod = "siths" | "e-legitimation";

/** Whom an upstream provider has identified: by the HSA-id that the person chose there, or by twelve digits. */
export type IdentifiedPerson =
  | { readonly kind: "hsa-id"; readonly hsaId: string }
  | { readonly kind: "person-number"; readonly personNumber: string };

/** What an ID token says, as it came. */
export type UpstreamClaims = Readonly<Record<string, unknown>>;

interface MethodRules {
  /** The levels that its providers identify at, by their own words, lowest first. */
  readonly acrValues: readonly string[];
  /** How each level begins that its federation has a word for; a word of another federation is no level here. */
  readonly federation: string;
  /** What the ID token is asked to say, and no more than that (data minimisation, article 5.1 c GDPR). */
  readonly claims: readonly string[];
  /** Undefined where the claims name nobody, or in no form that there is. */
  readonly personOf: (claims: UpstreamClaims) => IdentifiedPerson | undefined;
}

const personNumberClaim = "https://id.oidc.se/claim/personalIdentityNumber";
const coordinationNumberClaim = "https://id.oidc.se/claim/coordinationNumber";

/** HSA-ids: 31 characters at most. */
const hsaId = /^[0-9A-Z][0-9A-Z-]{0,30}$/;

/** What each way of signing in asks of its provider, and how the answer is read (docs/domain/sign-in.md, Claims). */
export const signInMethods: Readonly<Record<SignInMethod, MethodRules>> = {
  siths: {
    acrValues: ["http://id.sambi.se/loa/loa2", "http://id.sambi.se/loa/loa3"],
    federation: "http://id.sambi.se/loa/",
    // Whoever has several HSA-ids is asked by the provider for one, because this claim has room for one.
    claims: ["employeeHsaId"],
    personOf: ({ employeeHsaId }) => {
      const written = typeof employeeHsaId === "string" ? comparableHsaId(employeeHsaId) : "";
      return hsaId.test(written) ? { kind: "hsa-id", hsaId: written } : undefined;
    },
  },
  "e-legitimation": {
    acrValues: [
      "http://id.elegnamnden.se/loa/1.0/loa2",
      "http://id.elegnamnden.se/loa/1.0/loa3",
      "http://id.elegnamnden.se/loa/1.0/loa4",
    ],
    federation: "http://id.elegnamnden.se/loa/1.0/",
    claims: [personNumberClaim, coordinationNumberClaim],
    personOf: (claims) => {
      const written = claims[personNumberClaim] ?? claims[coordinationNumberClaim];
      const person = typeof written === "string" ? parsePersonId(written) : undefined;
      return person === undefined ? undefined : { kind: "person-number", personNumber: person.number };
    },
  },
};
