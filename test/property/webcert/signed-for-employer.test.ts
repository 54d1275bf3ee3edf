import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersToJson } from "../../../functions/certificate/types/json/answers-to-json.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { CrashPoint, troubles } from "../../fixtures/crash-point.ts";
import type { Trouble } from "../../fixtures/crash-point.ts";
import { expectWholeCertificate, storedOf } from "../../fixtures/invariants.ts";
import { tolvan } from "../../fixtures/people.ts";
import { accepted, aDraft } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import { signableAnswersOf } from "../certificate/types/certificates.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";

type Fields = Readonly<Record<string, unknown>>;
const fk7804 = findType("FK7804")!;

/** A doctor presses once, and two certificates are to come of it: the other, and the one for the employer. */
interface Press {
  readonly world: World;
  readonly certificateId: string;
  readonly press: () => Promise<WorldResponse>;
}

async function aPress(): Promise<Press> {
  const world = await aWorld();
  const certificateId = await aDraft(world);
  const input = { certificateId, seenRevision: 1, forEmployer: { shareDiagnosis: false } };
  const headers = { "idempotency-key": "one-press" };
  return { world, certificateId, press: () => world.call("signCertificate", input, { headers }) };
}

function signedIn(world: World): readonly string[] {
  const heads = world.tables.all("certificates").filter(({ sk }) => sk === "HEAD");
  return heads.map(({ pk }) => pk.slice("C#".length)).toSorted();
}

const draftsIn = (world: World) => world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT");
const keysIn = (world: World) => world.tables.all("keys").filter(({ pk }) => pk.startsWith("DATA#"));
const signedAccesses = (world: World) => world.tables.all("audit").filter(({ activity }) => activity === "sign");

/** Neither: the draft stands as it stood, its key is the only one, and nobody is said to have signed. */
function expectNeither(world: World): void {
  expect([signedIn(world), draftsIn(world).length, keysIn(world).length]).toEqual([[], 1, 1]);
  expect([signedAccesses(world), world.tables.everyEvent()]).toEqual([[], []]);
}

/** Both, each whole, with one entry of the log and one event; nothing else has come of it. */
async function expectBoth(world: World, both: readonly string[]): Promise<void> {
  expect([signedIn(world), draftsIn(world), keysIn(world).length]).toEqual([both, [], 2]);
  for (const id of both) {
    await expectWholeCertificate(world, id);
    expect(storedOf(world, `C#${id}`).events.map(({ kind }) => kind)).toEqual(["certificate.signed"]);
  }
  // The log names no certificate: an entry for each, numbered within the call that made both.
  const logged = signedAccesses(world);
  expect(logged.map(({ pk }) => pk)).toEqual(Array(2).fill(`PATIENT#${await world.stores.keys.personKey(tolvan)}`));
  expect(logged.map(({ sk }) => sk.replace(/^.*#/, ""))).toEqual(["0", "1"]);
  expect(new Set(logged.map(({ sk }) => sk.replace(/#\d+$/, ""))).size).toBe(1);
}

/** It is handed over by the patient: nobody is sent it, and nobody can send it. */
async function expectWithoutRecipient(world: World, employers: string): Promise<void> {
  const { form, sentTo, actions } = accepted(await world.call("readCertificate", { certificateId: employers }));
  expect([form, sentTo, storedOf(world, `C#${employers}`).deliveries]).toEqual(["AG7804-2.0", [], []]);
  expect(actions).not.toContain("send");
  const sent = await world.call("sendCertificate", { certificateId: employers, consent: "in-person" });
  expect(sent.json.code).toBe("type-not-sent");
}

async function callsOfPress(): Promise<number> {
  const { world, press } = await aPress();
  const count = new CrashPoint(0, "before");
  world.restart(count);
  accepted(await press());
  expect(count.names.filter((name) => name === "sign")).toHaveLength(2);
  return count.calls;
}

/** Lets one call to a port fail, looks at what stands then, and presses again after so many minutes. */
async function tryTrouble(at: number, trouble: Trouble, minutes: number): Promise<boolean> {
  const { world, certificateId, press } = await aPress();
  const crash = new CrashPoint(at, trouble);
  world.restart(crash);
  const first = await press();
  world.restart();
  const stood = signedIn(world);
  if (stood.length === 0) expectNeither(world);
  else await expectBoth(world, stood);
  world.clock.pass({ minutes });
  const again = accepted(await press());
  const both = [certificateId, String(again["employerCertificateId"])].toSorted();
  if (stood.length > 0) expect(stood).toEqual(both);
  if (first.status < 300) expect(accepted(first)).toEqual(again);
  expect(accepted(await press())).toEqual(again);
  await expectBoth(world, both);
  return crash.struck;
}

describe("Signing a certificate together with the employer's", () => {
  it.each(troubles.flatMap((trouble) => [0, 11].map((minutes) => [trouble, minutes] as const)))(
    "keeps both or neither, and answers a repeat as the first, at every call that meets: %s; repeated after %i minutes",
    async (trouble, minutes) => {
      const calls = await callsOfPress();
      expect(calls).toBeGreaterThan(10);
      for (let at = 1; at <= calls; at += 1)
        await tryTrouble(at, trouble, minutes).then(
          (struck) => expect(struck).toBe(true),
          (cause: unknown) => {
            throw new Error(`${trouble} at call ${String(at)}`, { cause });
          },
        );
    },
  );

  it("leaves the employer's without a recipient", async () => {
    const { world, press } = await aPress();
    await expectWithoutRecipient(world, String(accepted(await press())["employerCertificateId"]));
  });

  it("tells the employer the diagnosis only where the patient wants it or it is the reason, whatever is written", async () => {
    const world = await aWorld();
    const back = world.tables.snapshot();
    const seen = new Set<string>();
    const wishes = fc.constantFrom<{ shareDiagnosis?: boolean }>(
      {},
      { shareDiagnosis: true },
      { shareDiagnosis: false },
    );
    await fc.assert(
      fc.asyncProperty(signableAnswersOf(fk7804), wishes, async (answers, wish) => {
        back();
        const certificateId = await aDraft(world, answersToJson(fk7804, answers));
        const { forEmployer: shown } = accepted(await world.call("readDraft", { certificateId }));
        const input = { certificateId, seenRevision: 1, forEmployer: wish };
        const { status, json } = await world.call("signCertificate", input);
        const isReason = answers["27"]?.[0]?.["27.1"] === true;
        // What is the reason cannot be kept.
        expect(status >= 300).toBe(isReason && wish.shareDiagnosis === false);
        if (status >= 300) {
          expect(json.code).toBe("employer-certificate-incomplete");
          expectNeither(world);
          return;
        }
        await expectBoth(world, signedIn(world));
        const told = accepted(await world.call("readCertificate", { certificateId: json.employerCertificateId }));
        const { answers: employers } = told as { readonly answers: Fields };
        const isTold = isReason || wish.shareDiagnosis === true;
        seen.add(isTold ? "told" : "kept");
        expect("diagnoses" in employers).toBe(isTold);
        expect(employers["diagnosisShared"]).toEqual({ wanted: isTold });
        const { diagnoses: _told, diagnosisShared: _wanted, ...rest } = employers;
        expect((shown as { readonly answers: Fields }).answers).toMatchObject(rest);
      }),
      { numRuns: 60 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(["told", "kept"]));
  });
});
