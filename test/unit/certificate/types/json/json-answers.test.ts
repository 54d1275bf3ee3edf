import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../../functions/certificate/model/answers.ts";
import { answersFromJson } from "../../../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../../../functions/certificate/types/json/answers-to-json.ts";
import { findForm, formName, formOf } from "../../../../../functions/certificate/types/json/form-name.ts";
import { jsonPointer } from "../../../../../functions/certificate/types/json/json-pointer.ts";
import { certificateTypes, findType } from "../../../../../functions/certificate/types/registry.ts";

const fk7804 = findForm("FK7804-2.0")!;
const lisjp = findForm("LISJP-1.3")!;

const answers: Answers = {
  "27": [{ "27.1": false }],
  "32": [{ "32.1": "HALFTEN", "32.2": { start: "2026-11-23", end: "2026-12-06" } }],
  "6": [{ "6.1": "Lumbago", "6.2": { code: "M545", system: "ICD-10-SE" } }],
  "9001": [{ "9001.1": "Ja, sedan maj" }],
};

const json = {
  infectionControl: { underAct: false },
  diagnoses: { mainText: "Lumbago", mainCode: { code: "M545", system: "ICD-10-SE" } },
  sickLeave: [{ degree: "HALFTEN", period: { start: "2026-11-23", end: "2026-12-06" } }],
  extra9001: { text: "Ja, sedan maj" },
};

describe("answers in JSON", () => {
  it("go by the names of the form, in its order: rows as a list, free questions last", () => {
    expect(JSON.stringify(answersToJson(fk7804, answers))).toBe(JSON.stringify(json));
    expect(answersFromJson(fk7804, json)).toEqual({ answers, findings: [] });
  });

  it("hold what the form asks and the wire does not carry", () => {
    const asked = { notExamined: { reason: "Isolering" }, earlyStart: { reason: "Sökte sent" } };
    const read = answersFromJson(lisjp, asked);
    expect(read).toEqual({
      answers: { notExamined: [{ "notExamined.1": "Isolering" }], earlyStart: [{ "earlyStart.1": "Sökte sent" }] },
      findings: [],
    });
    expect(answersToJson(lisjp, read.answers)).toEqual(asked);
  });

  it("keep a date as it was typed, and a list without rows", () => {
    const typed = { basis: [{ date: "2026-1" }], sickLeave: [], prognosis: {} };
    expect(answersToJson(fk7804, answersFromJson(fk7804, typed).answers)).toEqual(typed);
  });

  it("tell of a repeated answer what it says, where a certificate signed elsewhere repeats what is asked once", () => {
    const repeated: Answers = { "26": [{ "26.2": "  " }, { "26.1": true }] };
    expect(answersToJson(fk7804, repeated)).toEqual({ contact: { wanted: true } });
    expect(answersToJson(fk7804, { "26": [] })).toEqual({});
  });

  it.each([
    ["no object", [], ["/answers", "wrong-kind", "FK7804.answers.kind"]],
    ["nothing", undefined, ["/answers", "wrong-kind", "FK7804.answers.kind"]],
    ["a national id as a name", { "27": {} }, ["/answers/27", "unknown-question", "FK7804.question.unknown"]],
    ["a name of the prototype", { constructor: {} }, ["/answers/constructor", "unknown-question", ""]],
    ["a name with a slash", { "a/b~c": {} }, ["/answers/a~1b~0c", "unknown-question", ""]],
    ["an id no free question has", { extra9000: {} }, ["/answers/extra9000", "unknown-question", ""]],
    [
      "another part of a free question",
      { extra9001: { answer: "x" } },
      ["/answers/extra9001/answer", "unknown-part", ""],
    ],
    ["a list for what is asked once", { contact: [{}] }, ["/answers/contact", "wrong-kind", "FK7804.26.kind"]],
    ["one row for what has rows", { sickLeave: {} }, ["/answers/sickLeave", "wrong-kind", "FK7804.32.kind"]],
    ["a row that is none", { sickLeave: [{}, "x"] }, ["/answers/sickLeave/1", "wrong-kind", "FK7804.32.kind"]],
    ["an unknown part", { contact: { why: "" } }, ["/answers/contact/why", "unknown-part", "FK7804.26.part"]],
    [
      "a text for a yes or no",
      { contact: { wanted: "ja" } },
      ["/answers/contact/wanted", "wrong-kind", "FK7804.26.1.kind"],
    ],
    [
      "a text for a number",
      { prognosis: { months: "3" } },
      ["/answers/prognosis/months", "wrong-kind", "FK7804.39.4.kind"],
    ],
    ["null for a text", { treatment: { text: null } }, ["/answers/treatment/text", "wrong-kind", "FK7804.19.1.kind"]],
    [
      "a text for a period",
      { sickLeave: [{ period: "" }] },
      ["/answers/sickLeave/0/period", "wrong-kind", "FK7804.32.2.kind"],
    ],
    [
      "more than a period",
      { sickLeave: [{ period: { from: "" } }] },
      ["/answers/sickLeave/0/period", "wrong-kind", ""],
    ],
    ["a period of numbers", { sickLeave: [{ period: { end: 1 } }] }, ["/answers/sickLeave/0/period", "wrong-kind", ""]],
    [
      "a code without system",
      { diagnoses: { mainCode: { code: "A" } } },
      ["/answers/diagnoses/mainCode", "wrong-kind", ""],
    ],
    [
      "a text for a code",
      { diagnoses: { mainCode: "A00" } },
      ["/answers/diagnoses/mainCode", "wrong-kind", "FK7804.6.2.kind"],
    ],
  ])("are told where they hold %s", (_what, given, [pointer, code, rule]) => {
    const { findings } = answersFromJson(fk7804, given);
    expect(findings.map((one) => [one.pointer, one.code])).toEqual([[pointer, code]]);
    if (rule !== "") expect(findings[0]?.rule).toBe(rule);
  });

  it("have no free questions on a form without", () => {
    expect(answersFromJson(findType("TS8071")!, { extra9001: { text: "x" } }).findings).toHaveLength(1);
    expect(answersToJson(findType("TS8071")!, { "9001": [{ "9001.1": "x" }] })).toEqual({});
  });
});

describe("a pointer into answers", () => {
  it.each([
    ["/answers/32/0/32.2/end", "/answers/sickLeave/0/period/end"],
    ["/answers/32/1", "/answers/sickLeave/1"],
    ["/answers/32", "/answers/sickLeave"],
    ["/answers/27/0/27.1", "/answers/infectionControl/underAct"],
    ["/answers/27/0", "/answers/infectionControl"],
    ["/answers/9001/0/9001.1", "/answers/extra9001/text"],
    ["/answers/32/0/32.9", "/answers/sickLeave/0/32.9"],
    ["/answers/99/0/99.1", "/answers/99/0/99.1"],
    ["/answers", "/answers"],
    ["/issuer/unit/phone", "/issuer/unit/phone"],
  ])("%s is %s in JSON", (told, inJson) => expect(jsonPointer(fk7804, told)).toBe(inJson));
});

describe("a form", () => {
  it("names a type and its version, and finds it", () => {
    for (const type of certificateTypes) expect(findForm(formName(type))).toBe(type);
    expect(findForm("FK7804-2.1")).toBeUndefined();
    expect(findForm("constructor")).toBeUndefined();
  });

  it("is told beside the version that a certificate carries itself", () => {
    expect(formOf({ type: "TSTRK1007", version: "6.7" })).toEqual({ form: "TSTRK1007-6.8", textVersion: "6.7" });
    expect(formOf({ type: "LUSE", version: "1" })).toEqual({ form: "LUSE-1.3", textVersion: "1" });
    expect(formOf({ type: "FK7804", version: "2.0" })).toEqual({ form: "FK7804-2.0", textVersion: "2.0" });
  });

  it("is told of a type that there is no more, so that a list can still be given", () => {
    expect(formOf({ type: "FK7263", version: "1.0" })).toEqual({ form: "FK7263-1.0", textVersion: "1.0" });
  });
});
