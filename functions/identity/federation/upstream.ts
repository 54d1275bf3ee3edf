import * as z from "zod/mini";
import type { SignInMethod } from "./sign-in-methods.ts";

const text = z.string().check(z.minLength(1));

/** A private key as JSON (RFC 7517), with the `alg` it signs by and the `kid` under which the provider knows it. */
const privateKey = z.looseObject({ kty: text, alg: z.enum(["ES256", "PS256", "RS256"]), kid: text, d: text });

const upstreamShape = z.strictObject({
  key: z.enum(["siths", "e-legitimation"] satisfies readonly SignInMethod[]),
  /** Its issuer identifier, below which its metadata lie (OpenID Connect Discovery 1.0 §4). */
  issuer: z.url(),
  clientId: text,
  /** How we prove to it who we are (OpenID Connect Core 1.0 §9). */
  authentication: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("private_key_jwt"), privateKey }),
    z.strictObject({ kind: z.literal("client_secret_basic"), secret: text }),
  ]),
  /** Who is identified less surely is not signed in at all. */
  lowestAssurance: z.literal([2, 3, 4]),
  /** What people call it. */
  words: z.strictObject({ sv: text, en: text }),
});

/** A provider that identifies people for us: what our agreement with it says. */
export type Upstream = z.infer<typeof upstreamShape>;

/** The configuration names a provider in a way that cannot be used; the message says where, and quotes nothing. */
class UpstreamConfigurationError extends Error {
  override name = "UpstreamConfigurationError";
}

/**
 * Reads the upstream providers from the setting that holds them: a JSON list. It holds secrets, so of what is wrong
 * only the place is told.
 *
 * @throws {UpstreamConfigurationError} where a field is wrong, or two providers serve the same way to sign in
 */
export function readUpstreams(setting: string): readonly Upstream[] {
  const read = z.array(upstreamShape).safeParse(jsonOf(setting));
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => `/${path.map(String).join("/")}`);
    throw new UpstreamConfigurationError(`The upstream providers are wrong at ${places.join(", ")}`);
  }
  const keys = read.data.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) throw new UpstreamConfigurationError(`Two upstream providers have the key ${twice}`);
  return read.data;
}

function jsonOf(setting: string): unknown {
  try {
    return JSON.parse(setting);
  } catch {
    return undefined;
  }
}
