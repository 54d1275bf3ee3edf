import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signedClientSubject } from "../../../../lib/local/edge/client-subject.ts";

const tokenOf = (claims: object) => `Bearer e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;

const secretOf = (clientId: string) => `Basic ${Buffer.from(`${clientId}:secret`).toString("base64")}`;

describe("The client's subject that the edge hands on", () => {
  it.each([
    ["token", tokenOf({ client_id: "journal-system" })],
    ["secret", secretOf("journal-system")],
  ])("names the system that shows its %s, and is signed with the run's key", (_what, authorization) => {
    const [subject = "", signature] = signedClientSubject(authorization, "key")?.split(".") ?? [];
    expect(Buffer.from(subject, "base64url").toString()).toMatch(/^CN=journal-system,/);
    expect(signature).toBe(createHmac("sha256", "key").update(subject).digest("base64url"));
  });

  it.each([
    ["a person", tokenOf({ client_id: "terminal" })],
    ["an unknown system", tokenOf({ client_id: "somebody" })],
    ["an unknown system's secret", secretOf("somebody")],
    ["a token that is none", "Bearer nonsense"],
    ["a token whose claims are none", `Bearer e30.${Buffer.from("{").toString("base64url")}.c2ln`],
    ["no token", undefined],
  ])("is absent for %s", (_who, authorization) => {
    expect(signedClientSubject(authorization, "key")).toBeUndefined();
  });
});
