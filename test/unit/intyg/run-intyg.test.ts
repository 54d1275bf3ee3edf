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

  it.each([
    [["no-such-command"], "Kommandot no-such-command finns inte."],
    [["deliveries", "lst"], "Kommandot lst finns inte.\n(Menade du list?)"],
    [["types", "--jsn"], "Flaggan --jsn finns inte.\n(Menade du --json?)"],
    [["types", "--language", "fi"], "--language <språk> kan inte vara ”fi”. Välj mellan sv, en."],
    [["types", "one"], "Kommandot tar 0 argument, inte 1."],
    [["validate"], "Argumentet FIL|MAPP saknas."],
    [["deliveries", "list", "--limit"], "Flaggan --limit <antal> saknar sitt värde."],
    [["deliveries", "list", "--limit", "none"], "--limit <antal> kan inte vara ”none”. Ange ett heltal från 1."],
    [["convert", "-"], "Flaggan --to <format> måste anges."],
    [["types", "--\u001b[2J"], "Flaggan --\\x1b[2J finns inte."],
  ])("that is used wrongly by a Swede, as in %j, says so in Swedish", async (args, told) => {
    const ran = await intyg(args, { language: "sv" });
    expect(ran).toEqual({ code: 2, out: "", err: `${told}\n("help" visar kommandona)\n` });
  });

  it("explains every command in the reader's language only, flags and refusals too", async () => {
    const english = /\b(the|of|for|and|with|without|is|display|usage|options|arguments|commands|default|choices)\b/i;
    const swedish = /[åäö]|\b(och|eller|av|till|med|utan|är|annars|visa)\b/i;
    const { commands } = JSON.parse((await intyg(["help", "--json"])).out);
    const names = commands.map(({ command }: { command: string }) => command.split(" "));
    for (const path of [[], ["deliveries"], ["codes"], ...names]) {
      const help = await intyg([...path, "--help", "--language", "sv"]);
      expect(help).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^Användning: [^]*\nFlaggor:\n/) });
      expect(help.out.replaceAll("--function", "")).not.toMatch(english);
      expect((await intyg([...path, "--help"], { language: "sv" })).out).toBe(help.out);
      const inEnglish = await intyg([...path, "--help", "--language=en"], { language: "sv" });
      expect(inEnglish.out).toMatch(/^Usage: /);
      expect(inEnglish.out.replaceAll("Intygstjänster", "")).not.toMatch(swedish);
      const refused = await intyg([...path, "--no-such-flag"], { language: "sv" });
      expect(refused.err).toMatch(/^Flaggan .* (finns inte|måste anges)\.\n/);
    }
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
      "systems list",
      "systems show",
      "systems connect",
      "systems stop",
      "directory export",
      "directory import",
      "probing",
      "index-secret show",
      "index-secret renew",
      "dead-letters list",
      "dead-letters redrive",
      "dead-letters drop",
      "validate",
      "convert",
      "example",
      "types",
      "codes import",
      "trace",
    ]);
    for (const { options } of commands) expect(options).toContain("--json");
  });
});

describe("an option that is left empty", () => {
  it.each([
    ["status", "--unit"],
    ["deliveries list", "--recipient"],
    ["dead-letters list", "--queue"],
    ["dead-letters redrive", "--queue"],
    ["dead-letters drop x", "--queue"],
    ["convert x --to xml", "--logical-address"],
    ["example FK7804 --xml", "--logical-address"],
  ])("is told, and %s does nothing (%s)", async (command, option) => {
    for (const empty of ["", " ", "\n\t"]) {
      const ran = await intyg([...command.split(" "), option, empty], { language: "sv" });
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain(option);
      expect(ran.err).toContain("Det får inte vara tomt.");
    }
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
