import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import { largest } from "../../../../functions/certificate/model/largest.ts";
import { readPrefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import { element } from "../../../../functions/certificate/national-xml/write-xml.ts";
import type { XmlPiece } from "../../../../functions/certificate/national-xml/write-xml.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { lengthOf } from "../../../../functions/operation/white-space.ts";
import { prefillOf, prefillXml } from "../../../fixtures/prefill-xml.ts";

const today = "2026-11-20";
const insurance = findType("FK7804")!;

function read(xml: string, own: Answers = {}, type = insurance) {
  return readPrefill(type, Buffer.from(xml), { own, today });
}

function svar(id: string, ...parts: readonly (readonly [string, string | readonly XmlPiece[]])[]): XmlPiece {
  const delsvar = parts.map(([part, content]) => element("delsvar", content, `id="${part}"`));
  return element("svar", delsvar, `id="${id}"`);
}

function code(code: string, system: string, name = ""): readonly XmlPiece[] {
  const named = name === "" ? undefined : element("t:displayName", name);
  return [element("t:cv", [element("t:code", code), element("t:codeSystem", system), named])];
}

function period(...ends: readonly (readonly [string, string])[]): readonly XmlPiece[] {
  return [
    element(
      "t:datePeriod",
      ends.map(([name, day]) => element(`t:${name}`, day)),
    ),
  ];
}

/** A prefill by its text. */
function around(content: string): string {
  return prefillOf([]).replace("</", `${content}</`);
}

const half = code("HALFTEN", "KV_FKMU_0003");
const icd = "1.2.752.116.1.1.1";

describe("what a journal system gives a draft to begin with", () => {
  it("is taken where it fits, and told where it does not, with what was given", async () => {
    const { answers, report } = await read(
      prefillOf([
        svar("19", ["19.1", " Sjukgymnastik \n"]),
        svar("28", ["28.1", code("MALARE", "KV_FKMU_0002", "Målare")]),
        svar("34", ["34.1", "kanske"]),
        svar("77", ["77.1", "Vad som helst"]),
        svar("25", ["19.1", "En fråga för mycket"], ["25.1", "Ja"]),
      ]),
    );
    expect(answers).toEqual({ "19": [{ "19.1": "Sjukgymnastik" }], "25": [{ "25.1": "Ja" }] });
    expect(report).toEqual({
      filled: ["19", "25"],
      changed: [],
      leftOut: [
        { answerId: "28", partId: "28.1", code: "unknown-code", given: "MALARE KV_FKMU_0002 Målare" },
        { answerId: "34", partId: "34.1", code: "wrong-kind", given: "kanske" },
        { answerId: "77", code: "unknown-question", given: "Vad som helst" },
        { answerId: "25", partId: "19.1", code: "unknown-part", given: "En fråga för mycket" },
      ],
    });
  });

  it("loses neither end of a period where the other is missing", async () => {
    const { answers, report } = await read(
      prefillOf([
        svar("32", ["32.1", half], ["32.2", period(["start", "2026-11-23"])]),
        svar(
          "32",
          ["32.1", code("HELT_NEDSATT", "KV_FKMU_0003")],
          ["32.2", period(["start", "x"], ["end", "20261130"])],
        ),
        svar("32", ["32.1", code("EN_FJARDEDEL", "KV_FKMU_0003")], ["32.2", period(["start", "x"])]),
      ]),
    );
    expect(answers["32"]?.map((row) => row["32.2"])).toEqual([
      { start: "2026-11-23" },
      { end: "2026-11-30" },
      { start: today },
    ]);
    expect(report.changed.map((one) => one.code)).toEqual([
      "period-incomplete",
      "period-incomplete",
      "start-set-to-today",
    ]);
  });

  it("is cut between two characters where it is too long, and said to be", async () => {
    const { answers, report } = await read(prefillOf([svar("19", ["19.1", "😀".repeat(4001)])]));
    const text = answers["19"]?.[0]?.["19.1"] as string;
    expect([lengthOf(text), text.isWellFormed()]).toEqual([4000, true]);
    expect(report.changed).toEqual([{ pointer: "/answers/19/0/19.1", code: "shortened" }]);
  });

  it("has a question mark where a character was lost, since no draft is saved with what stands for that", async () => {
    const { answers, report } = await read(
      prefillOf([
        svar("19", ["19.1", "Alvedon 1\uFFFD5 g"]),
        svar("6", ["6.1", "F\uFFFDrkylning"], ["6.2", code("J069", icd)]),
        svar("35", ["35.1", `\uFFFD${"a".repeat(4100)}`]),
      ]),
    );
    expect(answers).toMatchObject({ "19": [{ "19.1": "Alvedon 1?5 g" }], "6": [{ "6.1": "F?rkylning" }] });
    expect(answers["35"]).toEqual([{ "35.1": `?${"a".repeat(3999)}` }]);
    expect(report.changed).toEqual([
      { pointer: "/answers/19/0/19.1", code: "character-lost" },
      { pointer: "/answers/6/0/6.1", code: "character-lost" },
      { pointer: "/answers/35/0/35.1", code: "shortened" },
      { pointer: "/answers/35/0/35.1", code: "character-lost" },
    ]);
  });

  it("is told where it stands beside the answers or their parts, also where it is empty", async () => {
    const { answers, report } = await read(
      prefillOf([
        element("svar", [element("delsvar", "Vila", `id="19.1"`), element("tillagg", "Efter samråd")], `id="19"`),
        element("x:anteckning", [element("x:rad", "Överkänslig")], `xmlns:x="urn:journal"`),
        element("x:tom", "", `xmlns:x="urn:journal"`),
        element("x:svar", [element("delsvar", "Ja", `id="25.1"`)], `id="25" xmlns:x="urn:journal"`),
      ]),
    );
    expect(answers).toEqual({ "19": [{ "19.1": "Vila" }] });
    expect(report.leftOut).toEqual([
      { answerId: "19", partId: "tillagg", code: "unknown-part", given: "Efter samråd" },
      { answerId: "anteckning", code: "unknown-question", given: "Överkänslig" },
      { answerId: "tom", code: "unknown-question", given: "" },
      { answerId: "svar", code: "unknown-question", given: "25 Ja" },
    ]);
  });

  it("is told where text or an attribute stands in what is taken otherwise", async () => {
    const { answers, report } = await read(
      around(
        `Fritt <svar id="19" lang="en">före <instans>1</instans><delsvar id="19.1" källa="mall">Vila</delsvar>` +
          `<instans>x</instans> efter</svar>`,
      ),
    );
    expect(answers).toEqual({ "19": [{ "19.1": "Vila" }] });
    expect(report.leftOut).toEqual([
      { answerId: "forifyllnad", path: "text()", code: "not-read", given: "Fritt" },
      { answerId: "19", path: "@lang", code: "not-read", given: "en" },
      { answerId: "19", path: "text()", code: "not-read", given: "före efter" },
      { answerId: "19", partId: "instans", code: "unknown-part", given: "x" },
      { answerId: "19", partId: "19.1", path: "@källa", code: "not-read", given: "mall" },
    ]);
  });

  it("is told where a code says more than what it is called", async () => {
    const cv = (code: string, system: string, more: string): string =>
      `<t:cv><t:code>${code}</t:code><t:codeSystem>${system}</t:codeSystem>${more}</t:cv>`;
    const { answers, report } = await read(
      around(
        `<svar id="6"><delsvar id="6.1">Halsfluss</delsvar><delsvar id="6.2">` +
          cv(
            "J039",
            icd,
            "<t:codeSystemVersion>2026</t:codeSystemVersion><t:displayName>Akut tonsillit</t:displayName>",
          ) +
          `</delsvar></svar><svar id="28"><delsvar id="28.1">` +
          cv("STUDIER", "KV_FKMU_0002", "<t:displayName>Kurs</t:displayName><t:originalText>CSN</t:originalText>") +
          `</delsvar></svar><svar id="34"><delsvar id="34.1">1</delsvar></svar>`,
      ),
    );
    expect(Object.keys(answers)).toEqual(["6", "28", "34"]);
    expect(report.leftOut).toEqual([
      { answerId: "28", partId: "28.1", path: "cv/originalText", code: "not-read", given: "CSN" },
    ]);
  });

  it("is told what stands in a period of which only a day is taken", async () => {
    const { answers, report } = await read(
      prefillOf([
        svar("32", ["32.1", half], ["32.2", period(["start", "2026-11-23"], ["end", "tills vidare"], ["end", "x"])]),
      ]),
    );
    expect(answers["32"]?.[0]?.["32.2"]).toEqual({ start: "2026-11-23" });
    expect(report.leftOut).toEqual([
      { answerId: "32", partId: "32.2", path: "datePeriod/end", code: "wrong-kind", given: "tills vidare" },
      { answerId: "32", partId: "32.2", path: "datePeriod/end", code: "not-read", given: "x" },
    ]);
  });

  it("is the first where there are more, and told where it stands in another or around", async () => {
    const [first, second] = [prefillOf([svar("19", ["19.1", "Vila"])]), prefillOf([svar("25", ["25.1", "Ja"])])];
    const request =
      `<r:CreateDraftCertificate xmlns:r="urn:riv:clinicalprocess:healthcond:certificate:CreateDraftCertificateResponder:3"` +
      ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"><r:intyg><r:patient>Per</r:patient>` +
      `<r:prio xsi:nil="1"/>${first}${second}</r:intyg> Brådskande</r:CreateDraftCertificate>`;
    const { answers, report } = await read(request);
    expect(answers).toEqual({ "19": [{ "19.1": "Vila" }] });
    expect(report.leftOut).toEqual([
      { answerId: "CreateDraftCertific…", path: "text()", code: "outside-prefill", given: "Brådskande" },
      { answerId: "prio", code: "outside-prefill", given: "1" },
      { answerId: "25", code: "second-prefill", given: "Ja" },
    ]);
  });

  it("is left out where the other answers hide the question", async () => {
    const underAct = svar("27", ["27.1", "true"]);
    const { answers, report } = await read(prefillOf([svar("19", ["19.1", "Vila"]), underAct]));
    expect(answers).toEqual({ "27": [{ "27.1": true }] });
    expect(report.leftOut).toEqual([{ answerId: "19", partId: "19.1", code: "not-asked", given: "Vila" }]);
    expect((await read(prefillOf([svar("19", ["19.1", "Vila"])]), { "27": [{ "27.1": true }] })).report.filled).toEqual(
      [],
    );
  });

  it("gives way to an answer that the draft is begun with", async () => {
    const own = { "19": [{ "19.1": "Vila" }] };
    const { answers, report } = await read(prefillOf([svar("19", ["19.1", "Sjukgymnastik"])]), own);
    expect([answers, report.filled]).toEqual([own, []]);
    expect(report.leftOut).toEqual([{ answerId: "19", code: "answered-already", given: "Sjukgymnastik" }]);
  });

  it("closes the gap that a diagnosis leaves which does not fit", async () => {
    const { answers, report } = await read(
      prefillOf([
        svar(
          "6",
          ["6.1", "Huvudvärk"],
          ["6.2", code("R51", icd)],
          ["6.4", code("Q", icd)],
          ["6.5", "Yrsel"],
          ["6.6", code("r42", icd)],
        ),
      ]),
    );
    expect(answers["6"]?.[0]).toMatchObject({ "6.2": { code: "R51" }, "6.3": "Yrsel", "6.4": { code: "R42" } });
    expect(report.leftOut).toMatchObject([{ partId: "6.4", code: "diagnosis-form", given: `Q ${icd}` }]);
    expect(report.changed.map(({ pointer }) => pointer)).toEqual(["/answers/6/0/6.4", "/answers/6/0/6.3"]);
  });

  it("begins no larger draft than one that can be saved, and says what had no room", async () => {
    const extra = Array.from({ length: 60 }, (_, at) => {
      const id = String(9001 + at);
      return [id, [{ [`${id}.1`]: "ord ".repeat(700) }]] as const;
    });
    const { answers, report } = await read(prefillXml(insurance, Object.fromEntries(extra)));
    expect(report.leftOut.length).toBeGreaterThan(0);
    expect(report.leftOut.every((one) => one.code === "no-room" && one.given.length === 200)).toBe(true);
    expect(Object.keys(answers).length + report.leftOut.length).toBe(60);
  });

  it("tells at most a hundred omissions, and how many more there are", async () => {
    const many = Array.from({ length: 250 }, () => svar("77".repeat(40), ["77.1", "ord ".repeat(90)]));
    const { report } = await read(prefillOf(many));
    expect([report.leftOut.length, report.untold]).toEqual([100, 150]);
    expect(Math.max(...report.leftOut.map(({ given, answerId }) => given.length + answerId.length))).toBe(220);
  });

  it.each([
    ["is no XML", "Sjukgymnastik", "unreadable"],
    ["is empty", "", "unreadable"],
    ["has a document type", '<!DOCTYPE x [<!ENTITY e "y">]><x>&e;</x>', "unreadable"],
    ["is larger than a certificate", `<x>${"y".repeat(largest.certificate)}</x>`, "too-large"],
    ["has more elements than any certificate", `<x>${"<y/>".repeat(6000)}</x>`, "too-large"],
    ["holds none", "<x/>", "no-prefill"],
  ])("is nothing where it %s, and says so", async (_what, xml, failed) => {
    const own = { "19": [{ "19.1": "Vila" }] };
    expect(await read(xml, own)).toEqual({ answers: own, report: { failed, filled: [], changed: [], leftOut: [] } });
  });

  it("is nothing for a type that takes none", async () => {
    const given = prefillOf([svar("19", ["19.1", "Vila"])]);
    const { report } = await read(given, {}, findType("LUSE"));
    expect(report.failed).toBe("type-without-prefill");
  });
});
