import { describe, expect, it } from "vitest";
import { isDue, renewing } from "../../../../../web/kit/session/renewal.ts";
import type { SignedIn } from "../../../../../web/kit/sign-in.ts";

const minute = 60_000;

const signedIn = (token: number, extra: Partial<SignedIn> = {}): SignedIn => ({
  subject: "TSTNMT2321000156-1079",
  scopes: [],
  accessToken: `token ${String(token)}`,
  refreshToken: `refresh ${String(token)}`,
  tokenExpiresAt: 10 * minute,
  expiresAt: 30 * minute,
  ...extra,
});

function tab(renew: (as: SignedIn) => Promise<SignedIn | "ended" | undefined>, at = 10 * minute) {
  const state = {
    current: signedIn(1) as SignedIn | undefined,
    ended: false,
    asked: 0,
    before: () => Promise.resolve(),
  };
  const ask = renewing({
    current: () => state.current,
    renew: (as) => {
      state.asked += 1;
      return renew(as);
    },
    take: (renewed) => (state.current = renewed),
    end: () => (state.ended = true),
    alone: async (work) => {
      await state.before();
      await work();
    },
    now: () => at,
  });
  return { state, ask };
}

describe("A token", () => {
  it("is renewed in its last minute and later, while the session goes on, where it can be", () => {
    const cases: [number, Partial<SignedIn>, boolean][] = [
      [8 * minute, {}, false],
      [9 * minute, {}, true],
      [29 * minute, {}, true],
      [30 * minute, {}, false],
    ];
    for (const [now, extra, due] of cases) expect([now, isDue(signedIn(1, extra), now)]).toEqual([now, due]);
    const { refreshToken: _none, ...lasting } = signedIn(1);
    expect(isDue(lasting, 9 * minute)).toBe(false);
  });

  it("is renewed once for all calls that wait for it", async () => {
    const { state, ask } = tab(async () => signedIn(2, { tokenExpiresAt: 20 * minute }));
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect([state.asked, state.current?.accessToken]).toEqual([1, "token 2"]);
  });

  it("that another tab renewed meanwhile is not renewed again", async () => {
    const { state, ask } = tab(async () => signedIn(3));
    state.before = async () => {
      state.current = signedIn(2, { tokenExpiresAt: 20 * minute });
    };
    await ask();
    expect([state.asked, state.current?.accessToken]).toEqual([0, "token 2"]);
  });

  it("that the issuer does not renew ends the session, and one that it does not answer about stays", async () => {
    const over = tab(async () => "ended");
    await over.ask();
    expect(over.state.ended).toBe(true);
    const away = tab(async () => undefined);
    await away.ask();
    expect([away.state.ended, away.state.current?.accessToken]).toEqual([false, "token 1"]);
    await away.ask();
    expect(away.state.asked).toBe(2);
  });
});
