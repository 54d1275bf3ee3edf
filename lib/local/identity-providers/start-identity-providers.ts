import { randomBytes } from "node:crypto";
import type { DemoPerson, SignInMethod } from "../demo-people.ts";
import { startIdentityProvider } from "./identity-provider.ts";
import type { ProviderSetting, RunningIdentityProvider } from "./identity-provider.ts";
import { makeProviderKey } from "./provider-keys.ts";

/** The providers that play SITHS and e-legitimation, with the demo people. */
export interface RunningIdentityProviders {
  readonly siths: RunningIdentityProvider;
  readonly eLegitimation: RunningIdentityProvider;
  /** What the issuer is told about them: the setting that holds its upstream providers, JSON. */
  readonly upstreams: string;
  stop(): Promise<void>;
}

/** Where the issuer that asks them is, and whom they identify. */
interface Asking {
  /** Below which the answers come: `<issuer>/callback/<method>`. */
  readonly issuer: string;
  /** Where the browser comes back after it has signed out. */
  readonly signedOutUri: string;
  readonly people: readonly DemoPerson[];
  /** 0: any free port. */
  readonly ports?: Readonly<Record<SignInMethod, number>>;
}

/** How the issuer is known to both. */
const clientId = "intygstjanster";

/**
 * Starts both, each on an origin of its own. They know the issuer by a key that is made for the run, and by a secret
 * (OpenID Connect Core 1.0 §9), so that both ways are walked.
 */
export async function startIdentityProviders(asking: Asking): Promise<RunningIdentityProviders> {
  const { ports = { siths: 0, "e-legitimation": 0 } } = asking;
  const ourKey = await makeProviderKey("intygstjanster");
  const secret = randomBytes(32).toString("base64url");
  const siths = await startIdentityProvider({
    ...sithsSetting(asking),
    client: {
      ...clientOf("siths", asking),
      token_endpoint_auth_method: "private_key_jwt",
      jwks: { keys: [ourKey.publicJwk] },
    },
    port: ports.siths,
  });
  const eLegitimation = await startIdentityProvider({
    ...eLegitimationSetting(asking),
    client: {
      ...clientOf("e-legitimation", asking),
      token_endpoint_auth_method: "client_secret_basic",
      client_secret: secret,
    },
    port: ports["e-legitimation"],
  });
  const upstreams = [
    {
      key: "siths",
      issuer: siths.issuer,
      clientId,
      authentication: { kind: "private_key_jwt", privateKey: ourKey.privateJwk },
      lowestAssurance: 3,
      words: { sv: "SITHS-kort", en: "SITHS card" },
    },
    {
      key: "e-legitimation",
      issuer: eLegitimation.issuer,
      clientId,
      authentication: { kind: "client_secret_basic", secret },
      lowestAssurance: 3,
      words: { sv: "E-legitimation", en: "E-legitimation" },
    },
  ];
  return {
    siths,
    eLegitimation,
    upstreams: JSON.stringify(upstreams),
    stop: async () => {
      await Promise.all([siths.stop(), eLegitimation.stop()]);
    },
  };
}

function clientOf(method: SignInMethod, { issuer, signedOutUri }: Asking) {
  return {
    client_id: clientId,
    redirect_uris: [`${issuer}/callback/${method}`],
    post_logout_redirect_uris: [signedOutUri],
  };
}

type PlayedProvider = Omit<ProviderSetting, "client" | "port">;

function sithsSetting({ people }: Asking): PlayedProvider {
  return {
    method: "siths",
    words: {
      name: { sv: "SITHS på låtsas", en: "Pretend SITHS" },
      choose: { sv: "Vems SITHS-kort använder du?", en: "Whose SITHS card do you use?" },
    },
    levels: {
      usual: "http://id.sambi.se/loa/loa3",
      low: "http://id.sambi.se/loa/loa2",
      unexamined: "http://id.sambi.se/loa/loa1",
      foreign: "http://id.elegnamnden.se/loa/1.0/loa3",
    },
    people: people
      .filter(({ signIn }) => signIn === "siths")
      .map(({ key, label, person }) => ({ key, label, claims: { employeeHsaId: person } })),
  };
}

function eLegitimationSetting({ people }: Asking): PlayedProvider {
  return {
    method: "e-legitimation",
    words: {
      name: { sv: "E-legitimation på låtsas", en: "Pretend e-legitimation" },
      choose: { sv: "Vems e-legitimation använder du?", en: "Whose e-legitimation do you use?" },
    },
    levels: {
      usual: "http://id.elegnamnden.se/loa/1.0/loa3",
      low: "http://id.elegnamnden.se/loa/1.0/loa2",
      unexamined: "http://id.swedenconnect.se/loa/1.0/uncertified-loa3",
      foreign: "http://id.sambi.se/loa/loa3",
    },
    people: people
      .filter(({ signIn }) => signIn === "e-legitimation")
      .map(({ key, label, person }) => ({
        key,
        label,
        claims: { "https://id.oidc.se/claim/personalIdentityNumber": person },
      })),
  };
}
