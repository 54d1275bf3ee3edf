import { describe, expect, it } from "vitest";
import { readMe } from "../../../../../functions/identity/me/read-me.contract.ts";
import { askWho } from "../../../../../web/kit/session/ask-who.ts";

const who = readMe.examples.output;
const [unit] = who.units;
const [commission] = who.commissions;
const [first, second, third] = ["SE1-U1", "SE1-U2", "SE1-U3"].map((hsaId) => ({ ...unit, hsaId }));

/** What is answered to one call after the other, and where each asked. */
function answering(...answers: readonly (readonly [status: number, body: object])[]) {
  const asked: string[] = [];
  const send = async (address: string) => {
    const [status, body] = answers[asked.length] ?? [500, {}];
    asked.push(address);
    return Response.json(body, { status });
  };
  return { asked, ask: () => askWho({ language: "sv" }, send as typeof fetch) };
}

describe("Who is signed in", () => {
  it("is asked once where one answer tells all", async () => {
    const { asked, ask } = answering([200, who]);
    expect(await ask()).toEqual({ ok: true, value: who });
    expect(asked).toEqual(["/api/me"]);
  });

  it("is asked page by page where it does not, and each unit counts once", async () => {
    const { asked, ask } = answering(
      [200, { ...who, units: [first, second], next: "x" }],
      [200, { ...who, units: [second, third], commissions: [commission], next: "y" }],
      [200, { ...who, units: [], commissions: [] }],
    );
    const commissions = [commission, commission];
    expect(await ask()).toEqual({ ok: true, value: { ...who, units: [first, second, third], commissions } });
    expect(asked).toEqual(["/api/me", "/api/me?after=x", "/api/me?after=y"]);
  });

  it("is not known where a page does not come", async () => {
    const problem = { type: "t", title: "Nej", status: 503, code: "too-busy", instance: "i" };
    const { ask } = answering([200, { ...who, next: "x" }], [503, problem]);
    expect(await ask()).toMatchObject({ ok: false, problem: { code: "too-busy" } });
  });
});
