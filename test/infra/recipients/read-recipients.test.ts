import { describe, expect, it } from "vitest";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { demoSystems } from "../../../lib/local/demo-people.ts";
import { readRecipientFiles, recipientsOf } from "../../../lib/recipients/read-recipients.ts";
import { findStage } from "../../../lib/stages.ts";

const files = readRecipientFiles();
const stages = ["local", "prod"];

describe("The recipients that a stage is seeded with", () => {
  it("are those that the certificate types name", () => {
    expect(files.map(({ code }) => code)).toEqual(
      [...new Set(certificateTypes.map(({ recipient }) => recipient))].toSorted(),
    );
  });

  it("each have a code, a client and a lane of their own", () => {
    for (const field of ["code", "clientId", "lane"] as const)
      expect(new Set(files.map((file) => file[field])).size).toBe(files.length);
  });

  it.each(stages)("name a lane that the stage %s has, and an endpoint in it", (name) => {
    const { lanes } = findStage((asked) => (asked === "stage" ? name : undefined));
    for (const { lane, endpoint } of recipientsOf(name, "http://127.0.0.1:8080")) {
      expect(lane).toBeLessThanOrEqual(lanes);
      expect(endpoint).toMatch(name === "prod" ? /^https:/ : /^http:\/\/127\.0\.0\.1:8080\/recipients\/\w+\/riv$/);
    }
  });

  it("are refused for a stage that they have no endpoint in", () => {
    expect(() => recipientsOf("trial")).toThrow('FKASSA has no endpoint in the stage "trial"');
  });

  it("are the systems that the local token issuer lets send messages to care", () => {
    const senders = demoSystems.filter(({ scopes }) => scopes.includes("recipient:message")).map(({ key }) => key);
    expect(senders.toSorted()).toEqual(files.map(({ clientId }) => clientId).toSorted());
  });
});
