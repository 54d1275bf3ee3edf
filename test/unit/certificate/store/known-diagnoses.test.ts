import { describe, expect, it } from "vitest";
import { codeListStore } from "../../../../functions/certificate/codes/published/code-list-store.ts";
import { codeListTexts } from "../../../../functions/certificate/store/code-list-texts.ts";
import { KnownDiagnoses } from "../../../../functions/certificate/store/known-diagnoses.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";

const import2026 = (tables: MemoryTables) =>
  codeListStore(codeListTexts(tables)).publish([
    { name: "ICD-10-SE", version: "2026", rows: [{ code: "J069", title: "Förkylning" }] },
  ]);

describe("whether a diagnosis exists", () => {
  it("is denied by nothing while only the shipped choice is at hand", async () => {
    const exists = await new KnownDiagnoses(new MemoryTables(), () => 0).lookUp();
    expect(exists("F43.8A", "ICD-10-SE")).toBe(true);
    expect(exists("J06-P", "KSH97-P")).toBe(true);
  });

  it("is told by the official list once there is one, per system", async () => {
    const tables = new MemoryTables();
    await import2026(tables);
    const exists = await new KnownDiagnoses(tables, () => 0).lookUp();
    expect(exists(" j06.9", "ICD-10-SE")).toBe(true);
    expect(exists("J068", "ICD-10-SE")).toBe(false);
    expect(exists("J06-P", "KSH97-P")).toBe(true);
  });

  it("is told by a list that was imported meanwhile within ten minutes", async () => {
    const tables = new MemoryTables();
    let now = 0;
    const known = new KnownDiagnoses(tables, () => now);
    await known.lookUp();
    await import2026(tables);
    now = 599_999;
    expect((await known.lookUp())("J068", "ICD-10-SE")).toBe(true);
    now = 600_000;
    expect((await known.lookUp())("J068", "ICD-10-SE")).toBe(false);
  });
});
