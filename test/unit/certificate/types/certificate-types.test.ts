import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explain, holds } from "../../../../functions/certificate/types/condition.ts";
import { registrySource, typeFolders, typeKeysSource } from "../../../../functions/certificate/types/make-registry.ts";
import {
  certificateTypes,
  findType,
  findWireType,
  writableTypes,
} from "../../../../functions/certificate/types/registry.ts";
import { indexOf, questionOf } from "../../../../functions/certificate/types/type-index.ts";
import type { Condition } from "../../../../functions/certificate/types/type-language.ts";
import { namedParts } from "./named-parts.ts";

const folder = "functions/certificate/types";

function partsIn(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(partsIn);
  if ("any" in condition) return condition.any.flatMap(partsIn);
  if ("not" in condition) return partsIn(condition.not);
  return ["answered" in condition ? condition.answered : condition.part];
}

describe("the registry of certificate types", () => {
  it("lists exactly the folders (else run make-registry.ts)", () => {
    expect(readFileSync(join(folder, "all-types.ts"), "utf8")).toBe(registrySource(typeFolders(folder)));
    expect(readFileSync(join(folder, "type-keys.ts"), "utf8")).toBe(typeKeysSource(certificateTypes));
  });

  it("finds a type by key and by any version of its major, and the one in force without a version", () => {
    expect(findType("TSTRK1007")?.version).toBe("7.0");
    expect(findType("TSTRK1007", "6")?.use).toBe("read");
    expect(findType("TSTRK1031", "4.0")?.version).toBe("4.2");
    expect(findType("TSTRK1031", "5.0")).toBeUndefined();
    expect(findType("DB")).toBeUndefined();
    expect(findType("constructor")).toBeUndefined();
  });

  it("tells LISJP from FK7804 by version, since they share a code on the wire", () => {
    expect(findWireType("LISJP", "1")?.key).toBe("LISJP");
    expect(findWireType("LISJP", "2.0")?.key).toBe("FK7804");
    expect(findWireType("luae_na", "1.0")?.key).toBe("LUAE_NA");
  });

  it("offers for writing what is in force on the day", () => {
    expect(writableTypes("2025-08-04").map((type) => type.key)).not.toContain("FK7804");
    expect(writableTypes("2025-08-05").map((type) => type.key)).toContain("FK7804");
    expect(writableTypes("2026-11-20").every((type) => type.use === "write")).toBe(true);
  });

  it("can do what its recipient and its major allow", () => {
    const able = (ability: keyof (typeof certificateTypes)[number]["abilities"]): readonly string[] =>
      writableTypes("2026-11-20")
        .filter((type) => type.abilities[ability])
        .map((type) => type.key)
        .toSorted();
    const insurance = ["FK7804", "LISJP", "LUAE_FS", "LUAE_NA", "LUSE"];
    const employer = ["AG114", "AG7804"];
    expect(able("renew")).toEqual(["AG7804", ...insurance]);
    expect(able("complement")).toEqual(insurance);
    expect(able("questions")).toEqual(insurance);
    expect(able("replace")).toEqual([...employer, ...insurance, "TS8071", "TSTRK1007", "TSTRK1031"]);
    expect(able("send")).toEqual([...insurance, "TS8071", "TSTRK1007", "TSTRK1031"]);
    expect(able("prefill")).toEqual([...employer, "FK7804", "LISJP", "TS8071"]);
    expect(able("sickLeaveRegister")).toEqual(["FK7804", "LISJP"]);
    expect(able("approveReceivers")).toEqual(["LISJP"]);
  });
});

it("Whoever is sent to is named, and who is not named is sent nothing", () => {
  expect(certificateTypes.filter(({ abilities, recipient }) => abilities.send && recipient === undefined)).toEqual([]);
});

describe("the names of questions and parts", () => {
  it("are the same wherever the same is asked", () => {
    const questions = certificateTypes.flatMap((type) => indexOf(type).order);
    const known = new Map<string, string>();
    const others: string[] = [];
    const note = (asked: string, name: string): void => {
      if ((known.get(asked) ?? name) !== name) others.push(`${asked}: ${known.get(asked) ?? ""}, ${name}`);
      known.set(asked, name);
    };
    for (const { name, text, parts } of questions) {
      note(text.sv, name);
      for (const part of parts) if (part.text !== undefined) note(`${name} ${part.id} ${part.text.sv}`, part.name);
    }
    expect(others).toEqual([]);
  });
});

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
  "%s as data",
  (_, type) => {
    const { order, parts } = indexOf(type);

    it("survives being written as JSON and read again", () => {
      expect(JSON.parse(JSON.stringify(type))).toEqual(type);
    });

    it("has each question, part, section and rule once", () => {
      for (const ids of [
        order.map((one) => one.id),
        order.flatMap((one) => one.parts.map((part) => part.id)),
        type.sections.map((one) => one.id),
        type.rules.map((one) => one.id),
      ])
        expect(new Set(ids).size).toBe(ids.length);
      expect(order.every((question) => question.parts.every((part) => questionOf(part.id) === question.id))).toBe(true);
    });

    it("names only parts that it has, and answers that they take", () => {
      const wrong = namedParts(type).filter(({ part, value }) => {
        const kind = parts.get(part)?.part.kind;
        if (kind === undefined || value === undefined) return kind === undefined;
        return kind.is === "code"
          ? !kind.list.codes.some(({ code }) => code === value)
          : (kind.is === "yes-no") !== (typeof value === "boolean");
      });
      expect(wrong).toEqual([]);
    });

    it("keeps the words of a diagnosis in the question of its code", () => {
      for (const { part, question } of parts.values())
        if (part.kind.is === "diagnosis") expect(questionOf(part.kind.textPart)).toBe(question.id);
    });

    it("calls each question and each of its parts by a name of its own, which no generator bends", () => {
      for (const names of [order.map(({ name }) => name), ...order.map((one) => one.parts.map(({ name }) => name))]) {
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(names.filter((name) => !/^[a-z][a-zA-Z]*$/.test(name) || name === "constructor")).toEqual([]);
      }
    });

    it("asks within a question in the order in which answers decide", () => {
      for (const question of order) {
        question.parts.forEach((part, at) => {
          const own = (part.showIf === undefined ? [] : partsIn(part.showIf)).filter(
            (id) => questionOf(id) === question.id,
          );
          expect(own.every((id) => question.parts.slice(0, at).some((earlier) => earlier.id === id))).toBe(true);
        });
      }
    });

    it("has texts in both languages for all that people meet", () => {
      const texts = [
        type.name,
        type.purpose,
        ...(type.leftToPatient === undefined ? [] : [type.leftToPatient]),
        ...type.rules.map((rule) => rule.text),
        ...type.sections.flatMap((section) => [
          section.title,
          ...section.questions.flatMap((question) => [
            question.text,
            ...question.parts.map((part) => part.text ?? question.text),
          ]),
        ]),
      ];
      expect(texts.every((text) => text.sv.trim() !== "" && text.en.trim() !== "")).toBe(true);
    });
  },
);

describe("a condition", () => {
  const type = findType("FK7804")!;
  const view = {
    today: "2026-11-20",
    rows: (id: string) => (id === "1" ? [{ "1.1": "ANNAT" }, { "1.1": "JOURNALUPPGIFTER" }] : []),
  };

  it("of a part looks at its own row, and from elsewhere at any row", () => {
    const other: Condition = { part: "1.1", is: "ANNAT" };
    expect(holds(other, view)).toBe(true);
    expect(holds(other, view, { question: "1", row: { "1.1": "JOURNALUPPGIFTER" } })).toBe(false);
    expect(holds({ ...other, anyRow: true }, view, { question: "1", row: {} })).toBe(true);
  });

  it("is told in words, the alternatives that hold first of all", () => {
    expect(explain(type, { part: "1.1", is: "ANNAT" })).toEqual({ sv: "”Annat” är valt", en: "“Other” is chosen" });
    expect(explain(type, { part: "1.1", in: ["ANNAT", "TELEFONKONTAKT"] }, view).sv).toBe("”Annat” är valt");
    expect(
      explain(type, {
        any: [
          { part: "33.1", is: true },
          { part: "34.1", is: false },
        ],
      }).en,
    ).toMatch(/ is yes or .* is no$/);
    expect(explain(type, { not: { part: "27.1", is: true } }).sv).toMatch(/inte är ja$/);
  });
});
