import { describe, expect, it } from "vitest";
import { indexSecretText } from "../../../bin/intyg/operator/index-secret-text.ts";
import { exampleIndexSecret } from "../../../functions/intygstjanst/index-secret/index-secret-shape.ts";

describe("the index secret, as the operator reads it", () => {
  it("that is renewed: how far it has come, who asked for it, and when it can end, in Swedish time", () => {
    expect(indexSecretText(exampleIndexSecret, "sv")).toBe(`FLYTTAS
  tidigare förnyelser 0
  begärd 2026-11-22 10:30:00 av TSTNMT2321000156-9001
  börjar användas 2026-11-22 10:46:00
  genomgånget i det här varvet 37 %
  flyttade nycklar 41250
  avslutas tidigast 2026-11-23 11:01:00
`);
  });

  it("that has been renewed: how often, and when it ended", () => {
    const ended = {
      ...exampleIndexSecret,
      state: "settled",
      percent: 100,
      endedAt: "2026-11-23T10:05:00.000Z",
    } as const;
    expect(indexSecretText(ended, "en")).toBe(`NO RENEWAL IS UNDER WAY
  renewals so far 1
  asked for 2026-11-22 10:30:00 by TSTNMT2321000156-9001
  used from 2026-11-22 10:46:00
  keys moved 41250
  ended 2026-11-23 11:05:00
`);
  });

  it("that never was", () => {
    expect(indexSecretText({ generation: 0, state: "settled" }, "sv")).toBe(`INGEN FÖRNYELSE PÅGÅR
  tidigare förnyelser 0
`);
  });
});
