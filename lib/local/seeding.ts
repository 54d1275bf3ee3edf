import type { StackOutputs } from "./deployment.ts";

/** What demo data is written through. */
export interface SeedingContext {
  /** Where AWS clients go. */
  readonly endpoint: string;
  readonly region: string;
  readonly outputs: StackOutputs;
  readonly origin: string;
  /** Where the recipients take calls with our certificate. */
  readonly doorOrigin: string;
  /** The setting that tells the issuer of the identity providers, as JSON. */
  readonly identityProviders: string;
  readonly tokenFor: (actorKey: string) => Promise<string>;
}

/** Writes one kind of demo data into a fresh exchange. */
export type Seeding = (context: SeedingContext) => Promise<void>;
