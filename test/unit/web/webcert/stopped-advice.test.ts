import { describe, expect, it } from "vitest";
import { stoppedAdvice } from "../../../../web/webcert/lists/stopped-advice.ts";
import { words } from "../../../../web/webcert/words.ts";

const actions = ["register", "revoke", "message"] as const;
const some = Array.from({ length: 8 }, (_, bits) => actions.filter((_action, at) => (bits & (1 << at)) !== 0));

describe.each(["sv", "en"] as const)("The advice on what has not arrived, in %s", (language) => {
  const say = words[language].stoppedAdvice;

  it.each(some.map((kinds) => ({ kinds })))("speaks of what is there, and of nothing else: $kinds", ({ kinds }) => {
    const advice = stoppedAdvice(
      [...kinds, ...kinds].map((action) => ({ action })),
      say,
    );
    expect(actions.filter((action) => advice.includes(say[action]))).toEqual(kinds);
    expect(advice.length).toBe(
      stoppedAdvice(
        kinds.map((action) => ({ action })),
        say,
      ).length,
    );
  });

  it("tells to make void only for a certificate", () => {
    const void_ = language === "sv" ? /makulera det/ : /make it void/;
    expect(actions.filter((action) => void_.test(say[action]))).toEqual(["register"]);
  });
});
