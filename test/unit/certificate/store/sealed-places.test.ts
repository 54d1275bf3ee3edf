import { beforeAll, describe, expect, it } from "vitest";
import { decrypt, unwrapKey } from "../../../../functions/certificate/store/encryption.ts";
import type { DataKey } from "../../../../functions/certificate/store/encryption.ts";
import { tried } from "../../../../functions/certificate/model/delivery.ts";
import { sealRecipientWords } from "../../../../functions/certificate/store/delivery-item.ts";
import { certificateIdOf, certificateSubject } from "../../../../functions/certificate/model/subject.ts";
import { repeatRecords } from "../../../../functions/certificate/store/repeat-records.ts";
import type { AttributePlace, Item } from "../../../../functions/operation/tables.ts";
import { units } from "../../../fixtures/people.ts";
import { accepted, aDraft, aLockedDraft, aQuestion, aSentCertificate } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

/** Something that lies sealed, and the key that seals it. */
interface Sealed {
  readonly place: AttributePlace;
  readonly bytes: Uint8Array;
  readonly open: (bytes: Uint8Array, place: AttributePlace) => unknown;
}

let world: World;
let sealed: readonly Sealed[];

beforeAll(async () => {
  world = await aWorld();
  await aDraft(world);
  const [, second] = [await aSentCertificate(world), await aSentCertificate(world), await aSentCertificate(world)];
  for (const question of [await aQuestion(world, second), await aQuestion(world, second)])
    accepted(
      await world.call("answerQuestion", { certificateId: second, messageId: question, text: "Måndag till onsdag" }),
    );
  for (const certificateId of [await aSentCertificate(world), await aSentCertificate(world)]) {
    const explanation = "Uppgifterna gäller en annan kroppssida.";
    accepted(await world.call("revokeCertificate", { certificateId, reason: "other-serious-error", explanation }));
    await refuse(certificateId);
  }
  for (const certificateId of [await aLockedDraft(world), await aLockedDraft(world)])
    accepted(
      await world.call("revokeDraft", {
        certificateId,
        reason: "wrong-patient",
        explanation: "Gäller en annan person.",
      }),
    );
  const erased = await aSentCertificate(world);
  accepted(await world.call("eraseCertificate", { certificateId: erased, caseNumber: "3.5.1-1/2026" }));
  const stored = await world.stores.certificates.find(second);
  for (const id of ["other-1", "other-2"])
    await world.tables.transact(
      await world.stores.certificates.rememberingReplaced({ ...stored!.certificate, id }, [second]),
    );
  sealed = await allSealed();
});

/** A recipient has said why it does not take a certificate. */
async function refuse(certificateId: string): Promise<void> {
  const { certificates, deliveries } = world.stores;
  const opened = await certificates.open(certificateId);
  const [delivery] = await deliveries.inOrder(certificateSubject(certificateId), "FKASSA");
  const sealedWords = sealRecipientWords(delivery!, "Perioden finns redan", opened!.key)!;
  const after = tried(delivery!, { kind: "stopped", reason: "validation-error", sealedWords }, world.clock.now());
  expect(await deliveries.keep(delivery!, after)).toBe(true);
}

const tables = ["certificates", "keys", "audit", "directory"];

/** Everything that lies sealed under a key of ours, of whatever kind. */
async function allSealed(): Promise<readonly Sealed[]> {
  const ofProvider = await world.stores.keys.ofProvider(units.healthCentre.careProvider.hsaId, "2026-11");
  const dataKeys = new Map<string, DataKey>();
  for (const item of world.tables.all("keys").filter(({ pk }) => pk.startsWith("DATA#"))) {
    const id = item.pk.slice("DATA#".length);
    dataKeys.set(id, await world.stores.keys.open(id, item));
  }
  return tables.flatMap((table) =>
    world.tables.all(table).flatMap((item) => bytesIn(item).map((one) => sealedIn(table, item, one))),
  );

  function sealedIn(table: string, { pk, sk }: Item, [attribute, bytes]: readonly [string, Uint8Array]): Sealed {
    const place = { table, pk, sk, attribute };
    if (pk.startsWith("DATA#")) return { place, bytes, open: (given, at) => unwrapKey(ofProvider, given, at) };
    const key = dataKeys.get(certificateIdOf(pk) ?? "") ?? ofProvider;
    return { place, bytes, open: (given, at) => decrypt(key, given, at) };
  }
}

/** Its attributes that hold bytes. Those that only the key service or the caller can open have tests of their own. */
function bytesIn(item: Item): readonly (readonly [string, Uint8Array])[] {
  if (/^(WRAPPING|SECRET|CALL|CODES)#/.test(item.pk)) return [];
  return Object.entries(item).flatMap(([name, value]) =>
    value instanceof Uint8Array && !name.startsWith("repeat_") ? [[name, value] as const] : [],
  );
}

const kindOf = ({ table, pk, sk, attribute }: AttributePlace): string =>
  `${table} ${table === "certificates" ? (sk.split("#")[0] ?? "") : (pk.split("#")[0] ?? "")} ${attribute}`;

describe("What lies sealed", () => {
  it("is of all these kinds, each there more than once", () => {
    const kinds = Map.groupBy(sealed, ({ place }) => kindOf(place));
    expect([...kinds.keys()].toSorted()).toEqual([
      "audit PATIENT patientEncrypted",
      "certificates CONTENT document",
      "certificates CONTENT signed",
      "certificates DELIVERY sealedWords",
      "certificates DRAFT content",
      "certificates DRAFT sealedWords",
      "certificates HEAD sealedRevoker",
      "certificates HEAD sealedWords",
      "certificates MESSAGE content",
      "certificates NOTICE message",
      "certificates REPLACED ids",
      "keys DATA wrapped",
    ]);
  });

  it("opens in its place, and in no other place of its month, were it under the same key", () => {
    for (const one of sealed) {
      expect(() => one.open(one.bytes, one.place), kindOf(one.place)).not.toThrow();
      for (const { place } of sealed.filter((other) => other !== one))
        expect(() => one.open(one.bytes, place), `${kindOf(one.place)} as ${kindOf(place)}`).toThrow();
    }
  });

  it("is refused by who reads it where two of one month have been swapped", async () => {
    const restore = world.tables.snapshot();
    const ids = world.tables.all("certificates").filter(({ sk }) => sk === "CONTENT");
    const [one, other] = [ids[0]!, ids[1]!];
    const oneKey = world.tables.all("keys").find(({ pk }) => pk === `DATA#${certificateIdOf(one.pk)!}`)!;
    const otherKey = world.tables.all("keys").find(({ pk }) => pk === `DATA#${certificateIdOf(other.pk)!}`)!;
    const { pk: _pk, sk: _sk, ...key } = otherKey;
    const { pk: _otherPk, sk: _otherSk, ...content } = other;
    await world.tables.transact([
      { table: "keys", pk: oneKey.pk, sk: "KEY", put: key as never },
      { table: "certificates", pk: one.pk, sk: "CONTENT", put: content as never },
    ]);
    const answer = await world.call("readCertificate", { certificateId: certificateIdOf(one.pk)! });
    expect(answer.status).toBe(503);
    restore();
  });

  it("is the answer of the caller's own call, and of no other call of the same caller", async () => {
    const actor = { kind: "system", clientId: "a-system", role: "SYSTEM", scopes: [] } as const;
    const repeats = repeatRecords(world.tables, () => world.stores.keys.ofRepeats());
    const call = async (key: string) => ({
      identity: await repeats.identify({
        actor,
        operation: "sendCertificate",
        key,
        content: 1,
        at: world.clock.now(),
      }),
      keptIn: undefined,
      namedIn: undefined,
    });
    const [one, other] = [await call("key-number-1"), await call("key-number-2")];
    const none = await repeats.find(one);
    if (none.kind !== "none") throw new Error("It was answered before");
    await world.tables.transact(repeats.recording({ ...one, earlier: none }, { sent: 1 }, []));
    const [record] = world.tables.all("certificates").filter(({ pk }) => pk === `CALL#${one.identity.name}`);
    const [own, others] = [one, other].map(({ identity }) => `repeat_${identity.name}`);
    const put = { [others!]: Buffer.from(record![own!] as Uint8Array) };
    await world.tables.transact([{ table: "certificates", pk: `CALL#${other.identity.name}`, sk: "CALL", put: put }]);
    expect(await repeats.find(one)).toEqual({ kind: "answered", answer: { sent: 1 } });
    const { encryptionKey, contentHash } = one.identity;
    const forged = { ...other.identity, encryptionKey, contentHash };
    await expect(repeats.find({ ...other, identity: forged })).rejects.toThrow();
  });
});
