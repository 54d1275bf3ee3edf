import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { sickLeaveForm } from "../../../fixtures/main-job/demo-answers.ts";
import { lilltolvan, tolvan, units } from "../../../fixtures/people.ts";
import { functionBeside, renew, startAnew } from "../../../fixtures/renewing.ts";
import { accepted, completeAnswers, envelope } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

/** Official test numbers. */
const patients = [tolvan, lilltolvan];

/** What can happen; which of what there is and of the functions it happens to, the number says. */
const events = [
  "a draft is begun",
  "a draft is saved",
  "a draft is signed",
  "a draft is thrown away",
  "a certificate is registered",
  "one is registered that replaces another",
  "a certificate is made void",
  "a certificate is erased",
  "an answer is repeated",
  "a renewal is asked for",
  "the job runs",
  "the job runs in the middle",
  "the job is cut off",
  "a minute passes",
  "twenty minutes pass",
  "a day passes",
  "a function starts anew",
] as const;
type Happening = (typeof events)[number];

/** What there should be. */
interface Known {
  readonly id: string;
  readonly patient: string;
  state: "draft" | "signed" | "revoked";
  revision: number;
  replaces?: string;
}

/** Two functions over the same tables, each with a memory of its own; and what there should be. */
class Renewed {
  readonly known = new Map<string, Known>();
  readonly functions: readonly World[];
  #step = 0;

  private constructor(functions: readonly World[]) {
    this.functions = functions;
  }

  static async open(): Promise<Renewed> {
    const first = await aWorld();
    return new Renewed([first, functionBeside(first)]);
  }

  async happen(what: Happening, pick: number): Promise<void> {
    this.#step += 1;
    const which = this.functions[pick % 2]!;
    await this.#happens[what](which, Math.floor(pick / 2));
  }

  #one(pick: number, ...states: Known["state"][]): Known | undefined {
    const all = [...this.known.values()].filter(({ state }) => states.includes(state));
    return all[pick % Math.max(all.length, 1)];
  }

  readonly #happens: Record<Happening, (which: World, pick: number) => Promise<void>> = {
    "a draft is begun": async (which, pick) => {
      const patient = patients[pick % patients.length]!;
      const input = { form: sickLeaveForm, patient, answers: completeAnswers };
      const { certificateId } = accepted(await which.call("createDraft", input));
      this.known.set(String(certificateId), { id: String(certificateId), patient, state: "draft", revision: 1 });
    },
    "a draft is saved": async (which, pick) => {
      const draft = this.#one(pick, "draft");
      if (draft === undefined) return;
      const input = {
        certificateId: draft.id,
        seenRevision: draft.revision,
        form: sickLeaveForm,
        answers: { profession: { text: `Målare ${String(draft.revision)}` } },
      };
      accepted(await which.call("saveDraft", input));
      draft.revision += 1;
    },
    "a draft is signed": async (which, pick) => {
      const draft = this.#one(pick, "draft");
      if (draft === undefined) return;
      accepted(await which.call("signCertificate", { certificateId: draft.id, seenRevision: draft.revision }));
      draft.state = "signed";
    },
    "a draft is thrown away": async (which, pick) => {
      const draft = this.#one(pick, "draft");
      if (draft === undefined) return;
      accepted(await which.call("deleteDraft", { certificateId: draft.id, seenRevision: draft.revision }));
      this.known.delete(draft.id);
    },
    "a certificate is registered": (which, pick) => this.#register(which, patients[pick % patients.length]!),
    "one is registered that replaces another": async (which, pick) => {
      const replaced = this.#one(pick, "signed");
      if (replaced !== undefined) await this.#register(which, replaced.patient, replaced.id);
    },
    "a certificate is made void": async (which, pick) => {
      const one = this.#one(pick, "signed");
      if (one === undefined) return;
      accepted(await which.call("revokeCertificate", { certificateId: one.id, reason: "wrong-patient" }));
      one.state = "revoked";
    },
    "a certificate is erased": async (which, pick) => {
      const one = this.#one(pick, "signed", "revoked");
      if (one === undefined) return;
      accepted(await which.call("eraseCertificate", { certificateId: one.id, caseNumber: "3.5.1-1/2026" }));
      this.known.delete(one.id);
      expect(JSON.stringify(which.tables.all("certificates"))).not.toContain(one.id);
    },
    "an answer is repeated": async (which, pick) => {
      const patient = patients[pick % patients.length]!;
      const headers = { "idempotency-key": `a-key-of-${String(this.#step)}` };
      const input = { form: sickLeaveForm, patient, answers: completeAnswers };
      const [first, again] = [which, this.functions.find((other) => other !== which)!];
      const { certificateId } = accepted(await first.call("createDraft", input, { headers }));
      for (const minutes of [0, 16, 16]) {
        which.clock.pass({ minutes });
        await renew(again, 1);
        expect(accepted(await again.call("createDraft", input, { headers }))["certificateId"]).toBe(certificateId);
      }
      this.known.set(String(certificateId), { id: String(certificateId), patient, state: "draft", revision: 1 });
    },
    "a renewal is asked for": async (which) => {
      expect([200, 409]).toContain((await which.call("renewIndexSecret")).status);
    },
    "the job runs": (which) => renew(which),
    "the job runs in the middle": async (which, pick) => {
      const other = this.functions.find((one) => one !== which)!;
      which.beforeTransaction = () => renew(other);
      const happening = events[pick % 8]!;
      await this.#happens[happening](which, pick);
      which.beforeTransaction = undefined;
    },
    "the job is cut off": (which, pick) => renew(which, 1 + (pick % 20)),
    "a minute passes": async (which) => which.clock.pass({ minutes: 1 }),
    "twenty minutes pass": async (which) => which.clock.pass({ minutes: 20 }),
    "a day passes": async (which) => which.clock.pass({ hours: 25 }),
    "a function starts anew": async (which) =>
      startAnew(
        which,
        this.functions.find((other) => other !== which)!,
      ),
  };

  async #register(which: World, patient: string, replaces?: string): Promise<void> {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, patient, "2026-11-20", replaces);
    const answer = await which.call("registerCertificate", { xml: envelope(xml) });
    expect(answer.text).toContain(">OK<");
    this.known.set(id, { id, patient, state: "signed", revision: 1, ...(replaces === undefined ? {} : { replaces }) });
  }

  /** Whoever asks finds all there is of a patient, and that once. */
  async expectFound(): Promise<void> {
    for (const which of this.functions)
      for (const patient of patients) {
        const theirs = [...this.known.values()].filter((one) => one.patient === patient);
        const [drafts, signed] = [
          theirs.filter((one) => one.state === "draft"),
          theirs.filter((one) => one.state !== "draft"),
        ];
        expect(await this.#listed(which, "searchDrafts", patient)).toEqual(drafts.map(({ id }) => id).toSorted());
        expect(await this.#listed(which, "searchCertificates", patient)).toEqual(signed.map(({ id }) => id).toSorted());
      }
    await this.#expectReplaced();
  }

  async #listed(which: World, operation: "searchDrafts" | "searchCertificates", patient: string): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const input = { patient, limit: 3, ...(after === undefined ? {} : { after }) };
      const page = accepted(await which.call(operation, input));
      const list = (page["drafts"] ?? page["certificates"]) as { readonly certificateId: string }[];
      ids.push(...list.map(({ certificateId }) => certificateId));
      after = page["next"] as string | undefined;
    } while (after !== undefined);
    return ids.toSorted();
  }

  /** A certificate is replaced exactly while one that is neither void nor erased says so. */
  async #expectReplaced(): Promise<void> {
    const all = [...this.known.values()];
    const found = await this.functions[0]!.stores.certificates.findAll(all.map(({ id }) => id));
    for (const { id, state } of all) {
      if (state === "draft") continue;
      const replacing = all.filter((one) => one.replaces === id && one.state === "signed").map((one) => one.id);
      const by = found.get(id)?.certificate.replacedBy;
      expect([id, by === undefined ? replacing.length : replacing.includes(by)]).toEqual([
        id,
        by === undefined ? 0 : true,
      ]);
    }
  }

  /** Lets a renewal that is under way, or else a new one, come to its end. */
  async finish(): Promise<void> {
    const [which] = this.functions;
    await which!.call("renewIndexSecret");
    for (const hours of [1, 1, 0, 0, 0, 26, 1]) {
      which!.clock.pass({ hours });
      await renew(which!);
    }
    expect(accepted(await which!.call("readIndexSecret"))["state"]).toBe("settled");
  }

  /** What there is of patients lies under the newest secret and no other. */
  async expectMoved(): Promise<void> {
    const [which] = this.functions;
    const { generation } = accepted(await which!.call("readIndexSecret"));
    const keys = [...JSON.stringify(which!.tables.all("certificates")).matchAll(/"patientKey":"([^"]+)"/g)];
    for (const [, key] of keys) expect(key).toMatch(new RegExp(`^${String(generation)}_`));
  }
}

/** A renewal from its beginning to its end; anything may happen before each step. */
const course: readonly Happening[] = [
  "a renewal is asked for",
  "the job runs",
  "a minute passes",
  "twenty minutes pass",
  "twenty minutes pass",
  "the job is cut off",
  "the job runs",
  "the job runs",
  "a day passes",
  "the job runs",
];

describe("While the index secret is renewed", () => {
  it("everything is found, once, whatever happens and in whatever order", async () => {
    const happening = fc.tuple(fc.constantFrom(...events), fc.nat(1000));
    const between = fc.array(happening, { maxLength: 4 });
    const all = fc.tuple(...course.map(() => between));
    await fc.assert(
      fc.asyncProperty(all, async (befores) => {
        const renewed = await Renewed.open();
        for (const [at, before] of befores.entries())
          for (const [what, pick] of [...before, [course[at]!, at] as const]) {
            await renewed.happen(what, pick);
            await renewed.expectFound();
          }
        await renewed.finish();
        await renewed.expectFound();
        await renewed.expectMoved();
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
