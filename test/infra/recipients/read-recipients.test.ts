import { describe, expect, it } from "vitest";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { demoSystems } from "../../../lib/local/demo-people.ts";
import { laneFault } from "../../../lib/recipients/lane-fault.ts";
import { readRecipientFiles, recipientsOf } from "../../../lib/recipients/read-recipients.ts";
import { findStage } from "../../../lib/stages.ts";

const files = readRecipientFiles();
const stages = ["local", "prod"];

describe("The recipients that a stage is seeded with", () => {
  it("are those that the certificate types name", () => {
    expect(files.map(({ code }) => code)).toEqual(
      [...new Set(certificateTypes.flatMap(({ recipient }) => recipient ?? []))].toSorted(),
    );
  });

  it("each have a code, a client and a lane of their own", () => {
    for (const field of ["code", "clientId", "lane"] as const)
      expect(new Set(files.map((file) => file[field])).size).toBe(files.length);
  });

  it.each(stages)(
    "name a lane that the stage %s has and that brings them no more than they bear, and an endpoint in it",
    (name) => {
      const { lanes } = findStage((asked) => (asked === "stage" ? name : undefined));
      for (const recipient of recipientsOf(name, "https://127.0.0.1:8443")) {
        const { endpoint } = recipient;
        expect(laneFault(recipient, lanes)).toBeUndefined();
        expect(endpoint).toMatch(name === "prod" ? /^https:/ : /^https:\/\/127\.0\.0\.1:8443\/\w+\/riv$/);
      }
    },
  );

  it("are refused for a lane that is not there, or that brings more at a time than they bear", () => {
    const [recipient] = recipientsOf("prod");
    const faultOf = (lane: number, atOnce: number) =>
      laneFault({ ...recipient!, lane, pace: { perSecond: 10, atOnce } }, [10, 2]);
    expect(faultOf(1, 10)).toBeUndefined();
    expect(faultOf(2, 9)).toBeUndefined();
    expect(faultOf(1, 9)).toBe("FKASSA takes 9 at a time, but its lane 1 brings 10");
    expect(faultOf(3, 10)).toBe("FKASSA names lane 3, but the stage has 2");
  });

  it("are refused for a stage that they have no endpoint in", () => {
    expect(() => recipientsOf("trial")).toThrow('FKASSA has no endpoint in the stage "trial"');
  });

  it("are the systems that the local token issuer lets send messages to care", () => {
    const senders = demoSystems.filter(({ scopes }) => scopes.includes("recipient:message")).map(({ key }) => key);
    expect(senders.toSorted()).toEqual(files.map(({ clientId }) => clientId).toSorted());
  });
});
