import { describe, expect, it } from "vitest";
import { findStage } from "../../lib/stages.ts";

const given = (values: Readonly<Record<string, string>>) => findStage((name) => values[name]);

describe("A stage", () => {
  it("is the local one where none is named, and knows its neighbours' usual addresses", () => {
    const stage = given({});
    expect(stage.name).toBe("local");
    expect(stage.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth$/);
    expect(stage.edge).toBeUndefined();
  });

  it("takes from the command line what only a run knows", () => {
    const stage = given({
      issuer: "http://127.0.0.1:1/auth",
      signingServiceUrl: "http://127.0.0.1:2",
      timeScale: "0.001",
    });
    expect(stage).toMatchObject({
      issuer: "http://127.0.0.1:1/auth",
      signing: { serviceUrl: "http://127.0.0.1:2" },
      timeScale: 0.001,
      edgeVouches: true,
    });
  });

  it("in production listens to nothing from the command line", () => {
    const stage = given({
      stage: "prod",
      issuer: "http://127.0.0.1:1/auth",
      timeScale: "0.001",
    });
    expect(stage).toMatchObject({ issuer: expect.stringMatching(/^https:/), timeScale: 1, nightly: true });
    expect(stage).toMatchObject({ edgeVouches: false, takesSystemSecrets: false });
    expect(stage.personRegister.kind).toBe("national");
    expect(stage.staffDirectory.kind).toBe("national");
    expect(stage.edge).toBeDefined();
  });

  it("that is not there is refused with the names of those that are", () => {
    expect(() => given({ stage: "staging" })).toThrow(
      'There is no stage "staging": the stages are "local" and "prod" (lib/stages.ts)',
    );
  });

  it("refuses a time scale that is no number above zero", () => {
    expect(() => given({ timeScale: "snabbt" })).toThrow('timeScale is "snabbt", but must be a number above 0');
    expect(() => given({ timeScale: "0" })).toThrow("must be a number above 0");
  });
});
