import { errors } from "oidc-provider";
import type { Adapter, AdapterPayload } from "oidc-provider";
import { longestSessionSeconds } from "../session-times.ts";
import type { SessionRecords } from "./session-records.ts";

/** The provider's memory on the table of sessions. What is a client is asked of those who know it. */
export function providerMemory(
  records: SessionRecords,
  findClient: (clientId: string) => Promise<AdapterPayload | undefined>,
): (kind: string) => Adapter {
  return (kind) => {
    const find = async (id: string): Promise<AdapterPayload | undefined> => {
      if (kind === "Client") return findClient(id);
      const found = await records.find(kind, id);
      return found && { ...found.kept, ...(found.consumed === undefined ? {} : { consumed: found.consumed }) };
    };
    return {
      find,
      upsert: (id, payload, expiresIn) =>
        records.keep(
          kind,
          id,
          { ...payload },
          {
            seconds: expiresIn ?? longestSessionSeconds,
            ...(payload.grantId === undefined ? {} : { grantId: payload.grantId }),
            ...(payload.uid === undefined ? {} : { uid: payload.uid }),
          },
        ),
      findByUid: async (uid) => {
        const id = await records.idOf(uid);
        return id === undefined ? undefined : find(id);
      },
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        if (await records.consume(kind, id)) return;
        const grantId = (await find(id))?.grantId;
        if (grantId !== undefined) await Promise.all([records.revoke(grantId), records.destroy("Grant", grantId)]);
        // Another used it between the provider's look and this: one of the two is a thief.
        throw new errors.InvalidGrant("already used");
      },
      destroy: (id) => records.destroy(kind, id),
      revokeByGrantId: (grantId) => records.revoke(grantId),
    };
  };
}
