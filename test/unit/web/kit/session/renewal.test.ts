import { describe, expect, it } from "vitest";
import { isDue, renewing } from "../../../../../web/kit/session/renewal.ts";
import type { SignedIn } from "../../../../../web/kit/session/signed-in.ts";

const minute = 60_000;

const signedIn = (extra: Partial<SignedIn> = {}): SignedIn => ({
  subject: "TSTNMT2321000156-1079",
  proof: "proof",
  tokenExpiresAt: 10 * minute,
  expiresAt: 30 * minute,
  ...extra,
});

function tab(renewed: SignedIn | undefined, at = 10 * minute) {
  const state = { current: signedIn() as SignedIn | undefined, asked: 0, before: () => Promise.resolve() };
  const ask = renewing({
    current: () => state.current,
    renew: async () => {
      state.asked += 1;
      if (renewed !== undefined) state.current = renewed;
    },
    alone: async (work) => {
      await state.before();
      await work();
    },
    now: () => at,
  });
  return { state, ask };
}

describe("A session", () => {
  it("is renewed in its token's last minute and later, while it goes on", () => {
    const cases: [number, boolean][] = [
      [8 * minute, false],
      [9 * minute, true],
      [29 * minute, true],
      [30 * minute, false],
    ];
    for (const [now, due] of cases) expect([now, isDue(signedIn(), now)]).toEqual([now, due]);
  });

  it("is renewed once for all calls that wait for it", async () => {
    const { state, ask } = tab(signedIn({ tokenExpiresAt: 20 * minute }));
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(state.asked).toBe(1);
  });

  it("that another tab renewed meanwhile is not renewed again", async () => {
    const { state, ask } = tab(undefined);
    state.before = async () => {
      state.current = signedIn({ tokenExpiresAt: 20 * minute });
    };
    await ask();
    expect(state.asked).toBe(0);
  });

  it("that the issuer did not answer about is asked for again by the next call; nobody's is not", async () => {
    const away = tab(undefined);
    await away.ask();
    await away.ask();
    expect(away.state.asked).toBe(2);
    away.state.current = undefined;
    await away.ask();
    expect(away.state.asked).toBe(2);
  });
});
