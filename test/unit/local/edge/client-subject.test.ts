import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signedClientSubject } from "../../../../lib/local/edge/client-subject.ts";

const tokenOf = (claims: object) => `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;

describe("The client's subject that the edge hands on", () => {
  it("names the system and is signed with the run's key", () => {
    const [subject = "", signature] =
      signedClientSubject(tokenOf({ client_id: "journal-system" }), "key")?.split(".") ?? [];
    expect(Buffer.from(subject, "base64url").toString()).toMatch(/^CN=journal-system,/);
    expect(signature).toBe(createHmac("sha256", "key").update(subject).digest("base64url"));
  });

  it.each([
    ["a person", tokenOf({ client_id: "web" })],
    ["an unknown system", tokenOf({ client_id: "somebody" })],
    ["a token that is none", "Bearer nonsense"],
    ["a token whose claims are none", `Bearer e30.${Buffer.from("{").toString("base64url")}.c2ln`],
    ["no token", undefined],
  ])("is absent for %s", (_who, authorization) => {
    expect(signedClientSubject(authorization, "key")).toBeUndefined();
  });
});
