import { describe, expect, it } from "vitest";
import { DamagedItemError } from "../../../../functions/operation/stored-shape.ts";
import { codeForm, doctor, signInTo, testIssuer, TestBrowser, tokensFor } from "../../../fixtures/token-issuer.ts";

const asSystem = { grant_type: "client_credentials", client_id: "journal", client_secret: "anything" };

describe("A damaged record, at the token issuer", () => {
  it("of a system is told as ours, with when to come back, and heard", async () => {
    const at = await testIssuer({
      get systems(): never {
        throw new DamagedItemError("scopes");
      },
    });
    const { statusCode, headers } = await new TestBrowser(at).ask("/auth/token", { form: asSystem });
    expect([statusCode, headers?.["retry-after"]]).toEqual([503, "300"]);
    expect(at.failures).toMatchObject([{ name: "DamagedItemError" }]);
  });

  it.each(["sealed", "kind", "expiresAt"])("of a sign-in likewise, whose %s is damaged", async (attribute) => {
    const at = await testIssuer();
    const form = codeForm(await signInTo(at, doctor));
    await at.damageRecords(attribute);
    const { status, body } = await tokensFor(at, form);
    expect([status, body["error"]]).toEqual([503, "server_error"]);
    expect(at.failures).toMatchObject([{ name: "DamagedItemError" }]);
  });
});
