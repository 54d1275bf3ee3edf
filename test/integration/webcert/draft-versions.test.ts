import { describe, expect, it } from "vitest";
import { at, listAt } from "../../fixtures/main-job/read-answer.ts";
import {
  api,
  aPatient,
  createDraft,
  ownUnit,
  sisterUnit,
  succeeded,
  tables,
} from "../../fixtures/running-exchange/exchange-under-test.ts";

const at1 = { unit: ownUnit };
const form = "FK7804-2.0";
const treatment = (text: string) => ({ treatment: { text } });

async function written(many: number): Promise<string> {
  const id = await createDraft(form, aPatient(), treatment("0"));
  for (let seenRevision = 1; seenRevision < many; seenRevision += 1) {
    const saving = { form, seenRevision, answers: treatment(String(seenRevision)), asNewVersion: true };
    succeeded(await api.patch("doctor", `/api/drafts/${id}`, saving, at1));
  }
  return id;
}

const left = async (id: string) => tables.list("certificates", `C#${id}`, "VERSION#");

describe("The versions of a draft", () => {
  it("are listed page by page and read with what each changed, and no other unit's", async () => {
    const id = await written(4);
    const first = succeeded(await api.get("doctor", `/api/drafts/${id}/versions?limit=3`, at1));
    expect(listAt(first, "versions").map((one) => at(one, "version"))).toEqual([4, 3, 2]);
    const next = `/api/drafts/${id}/versions?limit=3&after=${String(at(first, "next"))}`;
    const second = succeeded(await api.get("doctor", next, at1));
    expect(listAt(second, "versions").map((one) => at(one, "version"))).toEqual([1]);
    const version = succeeded(await api.get("doctor", `/api/drafts/${id}/versions/2`, at1));
    expect(version).toMatchObject({ answers: treatment("1"), before: treatment("0"), changed: ["treatment"] });
    expect((await api.get("doctor", `/api/drafts/${id}/versions/5`, at1)).status).toBe(404);
    expect((await api.get("doctor", `/api/drafts/${id}/versions/x`, at1)).status).toBe(400);
    for (const path of ["versions", "versions/1"])
      expect((await api.get("doctor", `/api/drafts/${id}/${path}`, { unit: sisterUnit })).status).toBe(404);
  });

  it("hold what each of six wrote who saved one answer at once, one after another", async () => {
    const id = await createDraft(form, aPatient(), {});
    for (let seen = 1, writing = 6; writing > 0; writing -= 1) {
      const saving = { form, seenRevision: seen, answers: treatment(`Nummer ${String(writing)}`), asNewVersion: true };
      const answers = await Promise.all([0, 1].map(() => api.patch("doctor", `/api/drafts/${id}`, saving, at1)));
      seen = Math.max(...answers.map((answer) => Number(at(succeeded(answer), "revision"))));
    }
    const list = listAt(succeeded(await api.get("doctor", `/api/drafts/${id}/versions`, at1)), "versions");
    const texts = await Promise.all(
      list.map(async (one) => {
        const version = await api.get("doctor", `/api/drafts/${id}/versions/${String(at(one, "version"))}`, at1);
        return at(succeeded(version), "answers", "treatment", "text");
      }),
    );
    expect(texts).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Nummer ${String(number)}`));
  });

  it("go with the draft, also where they are more than one transaction takes", async () => {
    const id = await written(60);
    expect(await left(id)).toHaveLength(59);
    const deleted = await api.delete("doctor", `/api/drafts/${id}`, { ...at1, seen: 60 });
    expect(deleted.status).toBe(200);
    expect(await left(id)).toEqual([]);
  });
});
