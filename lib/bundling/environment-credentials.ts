/**
 * Stands in for `@aws-sdk/credential-provider-node` in the bundles (see bundle-functions.ts).
 *
 * A function gets its credentials from Lambda in three environment variables and nowhere else. The chain of the SDK
 * also knows profiles, single sign-on, web identity and instance metadata: half the size of a bundle, and read at every
 * cold start.
 */

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The SDK's name for the factory of the provider; every client asks for it by this name. */
export function defaultProvider(): () => Promise<Credentials> {
  return () => Promise.resolve(readCredentials());
}

function readCredentials(): Credentials {
  const sessionToken = process.env["AWS_SESSION_TOKEN"];
  return {
    accessKeyId: required("AWS_ACCESS_KEY_ID"),
    secretAccessKey: required("AWS_SECRET_ACCESS_KEY"),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new MissingCredentialsError(name);
  return value;
}

/** The code does not run in Lambda, or Lambda gave it no role. */
export class MissingCredentialsError extends Error {
  override name = "MissingCredentialsError";
  constructor(variable: string) {
    super(`The environment lacks ${variable}`);
  }
}
