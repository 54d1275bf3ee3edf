import { join } from "node:path";
import { demoPeople } from "./demo-people.ts";
import { startIdentityProviders } from "./identity-providers/start-identity-providers.ts";
import type { ClientCertificate } from "./neighbour-door/made-certificates.ts";
import { startNeighbourDoor } from "./neighbour-door/start-neighbour-door.ts";
import { localFolder } from "./project-folder.ts";
import { publishedForm } from "./published-forms.ts";
import { startSigningService } from "./signing-service/start-signing-service.ts";
import { startForsakringskassan } from "./simulators/forsakringskassan/forsakringskassan.ts";
import { startTransportstyrelsen } from "./simulators/transportstyrelsen/transportstyrelsen.ts";

/** What the exchange speaks with and does not own: simulators on this machine. */
export interface Neighbours {
  /** Port of each recipient, by its name in the edge's address `/recipients/<name>/`. */
  readonly recipientPorts: ReadonlyMap<string, number>;
  /** The setting that tells the issuer of the identity providers, as JSON. */
  readonly identityProviders: string;
  /** What the stacks are told about them (lib/stages.ts, the local stage). */
  readonly context: Readonly<Record<string, string>>;
  /** Where recipients and the signing service take calls with our certificate. */
  readonly doorOrigin: string;
  /** That certificate, and whom to trust there. */
  readonly ours: ClientCertificate;
  /** Of the signing service, where it is told to go wrong. */
  readonly signingServiceOrigin: string;
  /** The roots of those it signs for, PEM. */
  readonly signingRoots: string;
  stop(): Promise<void>;
}

interface Setting {
  readonly origin: string;
  /** The address of the issuer that asks the identity providers. */
  readonly issuer: string;
  /** A token for a system, by its key in lib/local/demo-people.ts. */
  readonly tokenFor: (systemKey: string) => Promise<string>;
}

/** Starts the recipients, the identity providers and the signing service on free ports. */
export async function startNeighbours({ origin, issuer, tokenFor }: Setting): Promise<Neighbours> {
  const recipient = (key: string) => ({
    port: 0,
    exchangeOrigin: origin,
    token: () => tokenFor(key),
    forms: publishedForm,
  });
  const forsakringskassan = await startForsakringskassan(recipient("forsakringskassan"));
  const transportstyrelsen = await startTransportstyrelsen(recipient("transportstyrelsen"));
  const signing = await startSigningService({ keysFolder: join(localFolder, "keys"), port: 0 });
  const providers = await startIdentityProviders({
    issuer,
    signedOutUri: `${issuer}/signed-out`,
    people: demoPeople(new Date().toISOString().slice(0, 10)),
  });
  const recipientPorts = new Map([
    ["forsakringskassan", portOf(forsakringskassan.origin)],
    ["transportstyrelsen", portOf(transportstyrelsen.origin)],
  ]);
  const door = await startNeighbourDoor(new Map([...recipientPorts, ["signing-service", portOf(signing.origin)]]));
  return {
    identityProviders: providers.upstreams,
    recipientPorts,
    doorOrigin: door.origin,
    ours: door.ours,
    context: {
      signingServiceUrl: `${door.origin}/signing-service`,
    },
    signingServiceOrigin: signing.origin,
    signingRoots: signing.rootCertificatePem,
    stop: async () => {
      const started = [door, forsakringskassan, transportstyrelsen, providers, signing];
      await Promise.all(started.map((one) => one.stop()));
    },
  };
}

function portOf(origin: string): number {
  return Number(new URL(origin).port);
}
