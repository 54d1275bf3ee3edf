import { describe, expect, it } from "vitest";
import { signatureRefusals } from "../../../../functions/certificate/signature/signature-refusals.ts";
import { verdictsOf } from "../../../../web/verify/verdicts.ts";
import type { Verification } from "../../../../web/verify/verdicts.ts";

describe("The verdicts on a certificate", () => {
  const valid: Verification = {
    certificateId: "1",
    form: "FK7804-2.0",
    typeName: { sv: "Läkarintyg för sjukpenning", en: "Medical certificate for sickness benefit" },
    textVersion: "2.0",
    state: "signed",
    signature: "valid",
  };

  it.each(signatureRefusals)("never reassure where the signature is refused: %s", (signature) => {
    const [verdict, ...others] = verdictsOf({ ...valid, signature });
    expect(others).toEqual([]);
    expect(verdict?.tone).toBe(signature === "signature-form-unknown" ? "warning" : "danger");
    expect(verdict?.heading.sv).not.toBe(verdict?.heading.en);
  });

  it("tell every refusal apart", () => {
    const headings = signatureRefusals.flatMap((signature) =>
      verdictsOf({ ...valid, signature }).map(({ heading }) => heading.sv),
    );
    expect(new Set(headings).size).toBe(signatureRefusals.length);
  });

  it("say void first, replaced second with the newer one to go to, and the good signature as a remark", () => {
    const [first] = verdictsOf({ ...valid, replacedBy: "2", isReplacementConfirmed: false });
    expect([first?.newer, first?.text.en]).toEqual(["2", expect.stringContaining("not confirmed")]);
    expect(verdictsOf({ ...valid, state: "revoked", replacedBy: "2" }).map(({ tone, newer }) => [tone, newer])).toEqual(
      [
        ["danger", undefined],
        ["warning", "2"],
        ["info", undefined],
      ],
    );
    expect(verdictsOf(valid).map(({ tone }) => tone)).toEqual(["success"]);
  });

  it.each([
    ["certificate", true, "warning", "Underskriften stämmer, men utfärdaren är inte kontrollerad"],
    ["part", true, "warning", "Underskriften omfattar bara en del av intyget"],
    ["certificate", false, "danger", "Underskriften från det andra systemet stämmer inte"],
    ["part", false, "danger", "Underskriften från det andra systemet stämmer inte"],
    ["unknown", false, "danger", "Underskriften från det andra systemet stämmer inte"],
    ["certificate", undefined, "warning", "Underskriften kan inte bedömas"],
    ["part", undefined, "warning", "Underskriften kan inte bedömas"],
    ["unknown", undefined, "warning", "Underskriften kan inte bedömas"],
  ] as const)("tell of a foreign signature over %s (holds: %s) only what is known", (covers, holds, tone, heading) => {
    const foreignSignature = { format: "XMLDSig" as const, covers, ...(holds === undefined ? {} : { holds }) };
    const [verdict, ...others] = verdictsOf({ ...valid, signature: "signature-form-unknown", foreignSignature });
    expect(others).toEqual([]);
    expect([verdict?.tone, verdict?.heading.sv]).toEqual([tone, heading]);
  });
});
