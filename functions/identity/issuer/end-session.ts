import type Provider from "oidc-provider";
import type { SessionRecords } from "./session-records.ts";

/** Where sessions are. */
export interface Sessions {
  readonly provider: Provider;
  readonly records: SessionRecords;
}

/** A session as the provider keeps it. */
export type KeptSession = InstanceType<Provider["Session"]>;

/**
 * Ends a session with all that it gave. What renews is gone at once, also for a renewal that is on its way; an access
 * token is good until its ten minutes are over, since whoever verifies it asks nobody (docs/adr/0034-one-door.md).
 */
export async function endSession({ records }: Sessions, session: KeptSession): Promise<void> {
  await session.destroy();
  for (const { grantId } of Object.values(session.authorizations ?? {})) {
    if (grantId !== undefined) await Promise.all([records.revoke(grantId), records.destroy("Grant", grantId)]);
  }
  await records.destroy("Upstream", session.uid);
}
