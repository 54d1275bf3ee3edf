import { describe, expect, it } from "vitest";
import { stoppedAdvice } from "../../../../web/webcert/lists/stopped-advice.ts";
import { words } from "../../../../web/webcert/words.ts";

const causes = ["content-refused", "not-taken", "not-brought"] as const;
const kinds = (["register", "revoke", "message"] as const).flatMap((action) =>
  causes.map((stoppedBecause) => ({ action, stoppedBecause })),
);

describe.each(["sv", "en"] as const)("The advice on what has not arrived, in %s", (language) => {
  const say = words[language].stoppedAdvice;
  const adviceOn = ({ action, stoppedBecause }: (typeof kinds)[number]): string => say[action][stoppedBecause];

  it("speaks of what is there, once, and of nothing else", () => {
    for (const one of kinds)
      for (const other of kinds) {
        const there = new Set([one, other].map(adviceOn));
        expect(stoppedAdvice([one, other, one], say)).toBe([...there].join(" "));
      }
  });

  it("tells to make void only for a certificate whose content the recipient says is wrong", () => {
    const void_ = language === "sv" ? /makulerar du/ : /make it void/;
    expect(kinds.filter((kind) => void_.test(adviceOn(kind)))).toEqual([
      { action: "register", stoppedBecause: "content-refused" },
    ]);
    const { notArrivedTexts } = words[language];
    const onPage = language === "sv" ? /makulera/ : /void/;
    expect(causes.filter((cause) => onPage.test(notArrivedTexts[cause]))).toEqual(["content-refused"]);
  });
});
