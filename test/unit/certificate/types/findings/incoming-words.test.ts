import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../../functions/certificate/model/answers.ts";
import { readValue } from "../../../../../functions/certificate/national-xml/read-value.ts";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { incomingFindings } from "../../../../../functions/certificate/types/findings/incoming.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../../../functions/certificate/types/type-index.ts";
import type { CertificateType, Kind } from "../../../../../functions/certificate/types/type-language.ts";
import { anyAnswers, issuer, patient, today } from "../../../../property/certificate/types/certificates.ts";

const around = { today, patient };
const leftOut = /tas inte med|left out/u;

function mixedAnswers(type: CertificateType): readonly Answers[] {
  let state = 1;
  const draw = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return Array.from({ length: 60 }, () => anyAnswers(type, draw));
}

describe("an answer that nobody asked for", () => {
  const found = certificateTypes.flatMap((type) =>
    mixedAnswers(type).map((answers) => ({
      draft: draftFindings(type, answers, issuer, around),
      incoming: incomingFindings(type, answers, [], around),
    })),
  );
  const unasked = (findings: (typeof found)[number]["draft"]) =>
    [...findings.errors, ...findings.warnings].filter(({ rule }) => rule.endsWith(".asked"));

  it("is said to be left out of a draft", () => {
    const told = found.flatMap(({ draft }) => unasked(draft));
    expect(told.length).toBeGreaterThan(0);
    for (const { text } of told)
      expect([text.sv, text.en]).toEqual([expect.stringMatching(leftOut), expect.stringMatching(leftOut)]);
  });

  it("is not said to be left out of a certificate that somebody else wrote, whether it is refused or not", () => {
    expect(found.some(({ incoming }) => incoming.errors.some(({ code }) => code === "not-asked"))).toBe(true);
    for (const { text } of found.flatMap(({ incoming }) => [...incoming.errors, ...incoming.warnings]))
      expect(`${text.sv} ${text.en}`).not.toMatch(leftOut);
  });
});

describe("a number from outside", () => {
  const kinds = certificateTypes
    .flatMap((type) => indexOf(type).order.flatMap(({ parts }) => parts.map(({ kind }) => kind)))
    .filter((kind): kind is Extract<Kind, { is: "number" }> => kind.is === "number" && kind.wireUnit === undefined);
  const read = (kind: Kind, text: string) =>
    readValue(kind, { namespace: "", name: "delsvar", attributes: {}, children: [], text });

  it.each(["0.80000000000000000000000000001", "1".repeat(500)])("is not said to be none: %s", (text) => {
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(read(kind, text)).toMatchObject({ ok: false, code: "too-many-digits" });
  });

  it.each(["0,8", "1e3", "åtta", ""])("is said to be none: %s", (text) => {
    for (const kind of kinds) expect(read(kind, text)).toMatchObject({ ok: false, code: "not-a-number" });
  });
});
