import { repeatLifeSeconds } from "../../operation/idempotency.ts";
import type { RepeatIdentity, RepeatRecords } from "../../operation/idempotency.ts";
import * as z from "zod/mini";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { AttributePlace, ItemKey, Tables } from "../../operation/tables.ts";
import { attributePlace } from "./encrypted-shape.ts";
import { decrypt, encrypt } from "./encryption.ts";
import { tableNames } from "./table-names.ts";

/** Answered requests, each under a hash of who, what and with which key, for a day (table.md). */
export function repeatRecords(tables: Pick<Tables, "get">): RepeatRecords {
  return {
    async find(identity) {
      const [record] = await tables.get([keyOf(identity)]);
      if (record === undefined) return { kind: "none", when: "absent" };
      const { expiresAt, contentHash, answer } = shape.read(record);
      // The table's own expiry is late by hours at times, so an old record may still lie there.
      if (expiresAt <= identity.atSeconds) return { kind: "none", when: { expiresAt } };
      if (contentHash !== identity.contentHash) return { kind: "other-content" };
      const text = decrypt(identity.encryptionKey, answer, answerPlace(identity)).toString("utf8");
      return { kind: "answered", answer: JSON.parse(text) };
    },

    record: (identity, answer, when) => ({
      ...keyOf(identity),
      put: shape.write({
        contentHash: identity.contentHash,
        answer: encrypt(identity.encryptionKey, JSON.stringify(answer), answerPlace(identity)),
        expiresAt: identity.atSeconds + repeatLifeSeconds,
      }),
      when,
      otherwise: "idempotency-key-in-progress",
    }),
  };
}

const shape = storedShape<{
  readonly contentHash: string;
  readonly answer: Uint8Array;
  readonly expiresAt: number;
}>(z.object({ contentHash: z.string(), answer: storedBytes, expiresAt: z.number() }));

function answerPlace(identity: RepeatIdentity): AttributePlace {
  return attributePlace(keyOf(identity), "answer");
}

function keyOf({ name }: RepeatIdentity): ItemKey {
  return { table: tableNames.certificates, pk: `CALL#${name}`, sk: "CALL" };
}
