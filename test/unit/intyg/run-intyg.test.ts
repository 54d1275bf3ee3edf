import { describe, expect, it } from "vitest";
import about from "../../../package.json" with { type: "json" };
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { intyg } from "./recorded-terminal.ts";

describe("the command line", () => {
  it.each([
    [["no-such-command"], "unknown command 'no-such-command'"],
    [["deliveries", "no-such-command"], "unknown command"],
    [["types", "--no-such-option"], "unknown option '--no-such-option'"],
    [["validate"], "missing required argument"],
    [["deliveries", "show"], "missing required argument 'ID'"],
    [["deliveries", "list", "--limit", "none"], "It must be a whole number from 1"],
    [["help", "no-such-command"], 'There is no command "no-such-command"'],
    [[], "Usage:"],
  ])("that is used wrongly, as in %j, says how on standard error and ends with 2", async (args, told) => {
    const ran = await intyg(args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(told);
  });

  it("explains itself and each command on standard output", async () => {
    expect((await intyg(["help"])).out).toMatch(/validate[^]*convert[^]*types/);
    expect((await intyg(["help", "deliveries", "retry"])).out).toContain(
      "let a waiting or stopped delivery be tried now",
    );
    expect(await intyg(["validate", "--help"])).toMatchObject({
      code: 0,
      err: "",
      out: expect.stringContaining("--draft"),
    });
  });

  it("says its version", async () => {
    expect(await intyg(["--version"])).toEqual({ code: 0, out: `${about.version}\n`, err: "" });
  });

  it("speaks the language of its flag, wherever that stands, before that of the terminal", async () => {
    for (const args of [
      ["--language", "sv", "types"],
      ["types", "--language", "sv"],
    ])
      expect((await intyg(args)).out).toMatch(/^TYP /);
    expect((await intyg(["types", "--language", "en"], { language: "sv" })).out).toMatch(/^TYPE /);
    expect(await intyg(["types", "--language", "fi"])).toMatchObject({ code: 2, out: "" });
  });

  it("takes --json with every command", async () => {
    const ran = await intyg(["help", "--json"]);
    const { commands } = JSON.parse(ran.out);
    expect(commands.map(({ command }: { command: string }) => command)).toEqual([
      "help",
      "status",
      "deliveries list",
      "deliveries show",
      "deliveries retry",
      "validate",
      "convert",
      "types",
      "codes import",
      "trace",
    ]);
    for (const { options } of commands) expect(options).toContain("--json");
  });
});

describe("types", () => {
  it("shows each type on a line under its heading", async () => {
    const { code, out } = await intyg(["types"]);
    const [heading, ...lines] = out.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(heading).toMatch(/^TYPE {2,}VERSION .*RECIPIENT .*ABILITIES/);
    expect(lines).toHaveLength(certificateTypes.length);
    expect(lines[0]).toMatch(
      /^FK7804 +2\.0 +LISJP +FKASSA +write +doctor, .*renew, replace.*Medical certificate for sickness benefit$/,
    );
  });

  it("shows them in Swedish", async () => {
    expect((await intyg(["types"], { language: "sv" })).out).toMatch(
      /^TYP .*\nFK7804 .*skriva .*läkare.*förnya, ersätta.*Läkarintyg för sjukpenning\n/,
    );
  });

  it("gives the same as JSON", async () => {
    const { types } = JSON.parse((await intyg(["types", "--json"])).out);
    expect(types).toHaveLength(certificateTypes.length);
    expect(types[0]).toMatchObject({
      form: "FK7804-2.0",
      type: "FK7804",
      version: "2.0",
      recipient: "FKASSA",
      use: "write",
      abilities: { renew: true },
    });
  });
});
