import { describe, expect, it } from "vitest";
import type { FormDescription } from "../../../../functions/certificate/types/form.ts";
import { describeForm } from "../../../../functions/certificate/types/form.ts";
import { certificateTypes, findType } from "../../../../functions/certificate/types/registry.ts";
import type { Life } from "../../../../web/minaintyg/standing.ts";
import { isNew, kindOf, standingOf } from "../../../../web/minaintyg/standing.ts";

const recipients = [
  { code: "FKASSA", name: { sv: "Försäkringskassan", en: "Försäkringskassan" } },
  { code: "TRANSP", name: { sv: "Transportstyrelsen", en: "Transportstyrelsen" } },
];
const sickLeave = describeForm(findType("FK7804")!);
/** In Sweden 14:05 on 26 November. */
const now = Date.parse("2026-11-26T13:05:00.000Z");
const signed: Life = { state: "signed", sentTo: [], recipient: "FKASSA", actions: ["read", "print", "send"] };
const sending = { recipient: "FKASSA", sentAt: "2026-11-26T13:01:00.000Z" } as const;

function stands(life: Partial<Life>, language: "sv" | "en" = "sv", form: FormDescription | undefined = sickLeave) {
  return standingOf({ ...signed, ...life }, { form, recipients, language, now });
}

describe("where a certificate stands", () => {
  it("waits for the patient where it can be sent, and says who does not have it", () => {
    expect(stands({})).toEqual({
      tone: "waits",
      what: "Inte skickat.",
      more: ["Försäkringskassan har inte fått intyget."],
    });
  });

  it("has arrived at a time, and leaves to the patient what the type says", () => {
    const arrived = { ...sending, state: "arrived", arrivedAt: "2026-11-26T13:02:00.000Z" } as const;
    expect(stands({ sentTo: [arrived], actions: ["read", "print"] })).toEqual({
      tone: "good",
      what: "Skickat till Försäkringskassan, framme 14:02.",
      more: ["Du behöver fortfarande ansöka om sjukpenning hos Försäkringskassan."],
    });
    const afterMidnight = { ...arrived, arrivedAt: "2026-11-25T23:30:00.000Z" };
    expect(stands({ sentTo: [afterMidnight] }).what).toBe("Skickat till Försäkringskassan, framme 00:30.");
    const lastYear = { ...arrived, arrivedAt: "2025-12-31T22:30:00.000Z" };
    expect(stands({ sentTo: [lastYear] }).what).toBe(
      "Skickat till Försäkringskassan, framme 31\u00a0december\u00a02025\u00a023:30.",
    );
    expect(stands({ sentTo: [{ ...sending, state: "arrived" }] }).what).toBe(
      "Skickat till Försäkringskassan, och framme.",
    );
  });

  it("is on its way, or has stopped, and then nothing more is asked of the patient", () => {
    expect(stands({ sentTo: [{ ...sending, state: "on-its-way" }] })).toMatchObject({
      tone: "under-way",
      what: "Skickat till Försäkringskassan 14:01.",
    });
    const stopped = stands({ sentTo: [{ ...sending, state: "stopped" }] });
    expect(stopped.tone).toBe("stopped");
    expect(stopped.more.join(" ")).toContain("Du behöver inte skicka igen");
  });

  it("is completed by a newer one where its recipient asked for more, and leaves to the patient the same", () => {
    const arrived = { ...sending, state: "arrived" } as const;
    expect(stands({ sentTo: [arrived], isComplemented: true })).toEqual({
      tone: "replaced",
      what: "Kompletterat av ett nyare intyg.",
      more: [
        "Försäkringskassan bad om fler uppgifter, och vården har skickat dem i ett nytt intyg. " +
          "Det här finns kvar så att du kan läsa det.",
        "Du behöver fortfarande ansöka om sjukpenning hos Försäkringskassan.",
      ],
    });
    expect(stands({ sentTo: [arrived], isComplemented: true, replacedBy: "another" }).what).toContain("Ersatt");
  });

  it("is void before all else, and tells that those who have it are told", () => {
    const arrived = { ...sending, state: "arrived" } as const;
    const isVoid = { state: "revoked", revokedAt: "2026-11-25T12:00:00.000Z", replacedBy: "other" } as const;
    expect(stands({ ...isVoid, sentTo: [arrived] })).toMatchObject({
      tone: "void",
      what: "Makulerat 25\u00a0november. Intyget gäller inte.",
    });
    expect(stands({ ...isVoid, sentTo: [arrived] }).more).toContain(
      "Försäkringskassan, som har fått intyget, får veta det.",
    );
    expect(stands({ ...isVoid }).more).toHaveLength(1);
  });

  it.each([
    ["arrived", "Försäkringskassan har fått veta att intyget inte gäller."],
    ["on-its-way", "Försäkringskassan har intyget men vet inte än att det inte gäller. Beskedet är på väg."],
    [
      "stopped",
      "Försäkringskassan har intyget men har inte fått veta att det inte gäller. De som sköter tjänsten vet om felet.",
    ],
  ] as const)("is void, and where that is known it says whether each that has it knows: %s", (state, sentence) => {
    const isVoid: Partial<Life> = { state: "revoked", sentTo: [{ ...sending, state: "arrived" }] };
    const [text, ...told] = stands({ ...isVoid, revocationTold: [{ recipient: "FKASSA", state }] }).more;
    expect(text).toContain("Vården har dragit tillbaka intyget.");
    expect(told).toEqual([sentence]);
    expect(stands({ ...isVoid, revocationTold: [] }).more).toEqual([text]);
  });

  it("is void, and a recipient that is told so may have it, also where it did not arrive as far as anybody knows", () => {
    const isVoid: Partial<Life> = { state: "revoked", sentTo: [{ ...sending, state: "stopped" }] };
    const told = (state: "on-its-way" | "arrived" | "stopped") =>
      stands({ ...isVoid, revocationTold: [{ recipient: "FKASSA", state }] }).more.slice(1);
    const unsure =
      "Det är inte säkert att Försäkringskassan har fått intyget, eller vet att det inte gäller. " +
      "De som sköter tjänsten vet om det.";
    expect([told("on-its-way"), told("stopped")]).toEqual([[unsure], [unsure]]);
    expect(told("arrived")).toEqual(["Försäkringskassan har fått veta att intyget inte gäller."]);
  });

  it.each([
    ["stopped", "Försäkringskassan har inte fått intyget."],
    ["on-its-way", "Försäkringskassan får veta att intyget inte gäller när det har kommit fram."],
  ] as const)("is void, and a recipient that has not got it is not said to have it: %s", (state, sentence) => {
    const isVoid: Partial<Life> = { state: "revoked", sentTo: [{ ...sending, state }] };
    expect(stands(isVoid).more.slice(1)).toEqual([sentence]);
    // One that never got it is not told.
    const revocationTold = state === "stopped" ? [] : [{ recipient: "FKASSA", state }];
    expect(stands({ ...isVoid, revocationTold }).more.slice(1)).toEqual([sentence]);
  });

  it("is replaced, also where it was sent", () => {
    expect(stands({ replacedBy: "other", sentTo: [{ ...sending, state: "arrived" }] }).tone).toBe("replaced");
    const told = (one: object) => stands({ replacedBy: "other", ...one }).more.length;
    expect([told({}), told({ isReplacementConfirmed: false })]).toEqual([1, 2]);
  });

  it("promises nothing that the actions do not", () => {
    expect(stands({ actions: ["read", "print"] }).tone).toBe("quiet");
    expect(stands({ actions: [] }).what).toBe("Intyget går inte att visa just nu.");
    expect(stands({ recipient: undefined as never }).tone).toBe("quiet");
  });

  it("is said without a form too, and of every type in both languages without a gap", () => {
    const states = ["on-its-way", "arrived", "stopped"] as const;
    const lives: readonly Partial<Life>[] = [
      {},
      { actions: [] },
      { actions: ["read"] },
      { state: "revoked" },
      ...states.flatMap((state) => [
        { state: "revoked" as const, sentTo: [{ ...sending, state }] },
        {
          state: "revoked" as const,
          sentTo: [{ ...sending, state: "arrived" as const }],
          revocationTold: [{ recipient: "FKASSA", state }],
        },
      ]),
      { replacedBy: "other" },
      ...states.map((state) => ({ sentTo: [{ ...sending, state }] })),
    ];
    for (const language of ["sv", "en"] as const)
      for (const form of [undefined, ...certificateTypes.map(describeForm)])
        for (const life of lives) {
          const { what, more } = stands(life, language, form);
          for (const sentence of [what, ...more]) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
          expect(`${what} ${more.join(" ")}`).not.toMatch(/undefined|NaN|Invalid/);
        }
  });
});

describe("the filter of the list", () => {
  it("finds each certificate by what has happened to it", () => {
    expect(kindOf(signed)).toBe("waits");
    expect(kindOf({ ...signed, sentTo: [{ ...sending, state: "stopped" }] })).toBe("sent");
    expect(kindOf({ ...signed, sentTo: [{ ...sending, state: "arrived" }], state: "revoked" })).toBe("void");
    expect(kindOf({ ...signed, replacedBy: "other" })).toBe("void");
    expect(kindOf({ ...signed, actions: ["read", "print"] })).toBe("other");
  });
});

it("a certificate is new for fourteen days", () => {
  expect(isNew("2026-11-12T13:05:01.000Z", now)).toBe(true);
  expect(isNew("2026-11-12T13:05:00.000Z", now)).toBe(false);
  expect(isNew("2026-11-26T13:05:01.000Z", now)).toBe(false);
});
