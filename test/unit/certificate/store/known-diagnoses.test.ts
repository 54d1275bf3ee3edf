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
  it("is denied by nothing while only the shipped choice is at hand, which confirms what it has", async () => {
    const standing = await new KnownDiagnoses(new MemoryTables(), () => 0).lookUp();
    expect(standing("F43.8A", "ICD-10-SE")).toBe("exists");
    expect(standing("f438a", "ICD-10-SE")).toBe("exists");
    expect(standing("Q871", "ICD-10-SE")).toBe("unconfirmed");
    expect(standing("j06-p", "KSH97-P")).toBe("exists");
    expect(standing("J06", "KSH97-P")).toBe("unconfirmed");
  });

  it("is told by the official list once there is one, per system", async () => {
    const tables = new MemoryTables();
    await import2026(tables);
    const standing = await new KnownDiagnoses(tables, () => 0).lookUp();
    expect(standing(" j06.9", "ICD-10-SE")).toBe("exists");
    expect(standing("J068", "ICD-10-SE")).toBe("denied");
    expect(standing("F438A", "ICD-10-SE")).toBe("denied");
    expect(standing("J06-P", "KSH97-P")).not.toBe("denied");
  });

  it("takes the hyphen of KSH97-P for a part of the code", async () => {
    const tables = new MemoryTables();
    const rows = [{ code: "J03-", title: "Tonsillit" }];
    await codeListStore(codeListTexts(tables)).publish([{ name: "KSH97-P", version: "1997", rows }]);
    const standing = await new KnownDiagnoses(tables, () => 0).lookUp();
    expect(standing("j03-", "KSH97-P")).toBe("exists");
    expect(standing("J03", "KSH97-P")).toBe("denied");
  });

  it("is told by a list that was imported meanwhile within ten minutes", async () => {
    const tables = new MemoryTables();
    let now = 0;
    const known = new KnownDiagnoses(tables, () => now);
    await known.lookUp();
    await import2026(tables);
    now = 599_999;
    expect((await known.lookUp())("J068", "ICD-10-SE")).not.toBe("denied");
    now = 600_000;
    expect((await known.lookUp())("J068", "ICD-10-SE")).toBe("denied");
  });
});
