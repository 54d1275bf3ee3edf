import type { Adapter, AdapterPayload } from "oidc-provider";

interface Kept {
  payload: AdapterPayload;
  readonly expiresAt: number;
}

const millisecondsPerSecond = 1000;
const sweepAbove = 2000;

/** Keeps codes, grants and sessions in memory: they end with the run. One of these serves every kind of record. */
export function memoryAdapter(): (kind: string) => Adapter {
  const records = new Map<string, Kept>();
  const idsByUid = new Map<string, string>();
  const keysByGrant = new Map<string, string[]>();

  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    const find = (id: string): AdapterPayload | undefined => {
      const kept = records.get(keyOf(id));
      return kept !== undefined && kept.expiresAt > Date.now() ? kept.payload : undefined;
    };
    return {
      upsert: (id, payload, expiresIn) => {
        if (records.size > sweepAbove) sweep(records);
        const key = keyOf(id);
        records.set(key, {
          payload,
          expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * millisecondsPerSecond,
        });
        if (payload.uid !== undefined) idsByUid.set(payload.uid, id);
        if (payload.grantId !== undefined)
          keysByGrant.set(payload.grantId, [...(keysByGrant.get(payload.grantId) ?? []), key]);
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(find(id)),
      findByUid: (uid) => Promise.resolve(find(idsByUid.get(uid) ?? "")),
      findByUserCode: () => Promise.resolve(undefined),
      consume: (id) => {
        const payload = find(id);
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / millisecondsPerSecond);
        return Promise.resolve();
      },
      destroy: (id) => {
        records.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const key of keysByGrant.get(grantId) ?? []) records.delete(key);
        keysByGrant.delete(grantId);
        return Promise.resolve();
      },
    };
  };
}

function sweep(records: Map<string, Kept>): void {
  for (const [key, { expiresAt }] of records) if (expiresAt <= Date.now()) records.delete(key);
}
