import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languageOf } from "../../../bin/intyg/language.ts";
import { findRunningExchange, noteRunningExchange } from "../../../bin/intyg/running-exchange.ts";
import { shownTime } from "../../../bin/intyg/shown-time.ts";
import { startFolder } from "../../../bin/intyg/start-folder.ts";
import { textTable } from "../../../bin/intyg/text-table.ts";
import { emptyFolder } from "./recorded-terminal.ts";

describe("the language of the terminal", () => {
  it.each([
    [{ LANG: "sv_SE.UTF-8" }, "sv"],
    [{ LANG: "sv" }, "sv"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{ LANG: "svm_XX" }, "en"],
    [{}, "en"],
    [{ LC_ALL: "sv_SE", LANG: "en_US" }, "sv"],
    [{ LC_ALL: "", LC_MESSAGES: "sv_FI", LANG: "en_US" }, "sv"],
  ])("with %j is %s", (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});

describe("where paths start", () => {
  it("is where npm was called, though npm runs the command elsewhere", () => {
    expect(startFolder({ npm_lifecycle_event: "intyg", INIT_CWD: "/where/i/stand" }, "/project")).toBe(
      "/where/i/stand",
    );
  });

  it("is the working folder without npm, also in a test that npm started", () => {
    expect(startFolder({}, "/here")).toBe("/here");
    expect(startFolder({ npm_lifecycle_event: "test", INIT_CWD: "/elsewhere" }, "/here")).toBe("/here");
  });
});

describe("the note of the exchange that runs here", () => {
  it("is found while its writer lives, read by its owner only, and gone afterwards", () => {
    const folder = emptyFolder();
    expect(findRunningExchange(folder)).toBeUndefined();
    const remove = noteRunningExchange(folder, { origin: "http://127.0.0.1:8080", processId: process.pid });
    expect(findRunningExchange(folder)?.origin).toBe("http://127.0.0.1:8080");
    expect(statSync(join(folder, "running.json")).mode & 0o777).toBe(0o600);
    remove();
    expect(findRunningExchange(folder)).toBeUndefined();
  });

  it("says nothing when its writer is gone without removing it, or when it is no note", () => {
    const folder = emptyFolder();
    const noSuchProcess = 2 ** 30;
    noteRunningExchange(folder, { origin: "http://127.0.0.1:8080", processId: noSuchProcess });
    expect(findRunningExchange(folder)).toBeUndefined();
    writeFileSync(join(folder, "running.json"), "[]");
    expect(findRunningExchange(folder)).toBeUndefined();
  });

  it("of a later exchange stays when an earlier one ends", () => {
    const folder = emptyFolder();
    const removeEarlier = noteRunningExchange(folder, { origin: "http://127.0.0.1:1", processId: 2 ** 30 });
    noteRunningExchange(folder, { origin: "http://127.0.0.1:2", processId: process.pid });
    removeEarlier();
    expect(JSON.parse(readFileSync(join(folder, "running.json"), "utf8"))).toMatchObject({
      origin: "http://127.0.0.1:2",
    });
  });
});

describe("times", () => {
  it("are shown as Swedish clocks have them, in winter and in summer", () => {
    expect(shownTime("2026-11-22T23:30:00.000Z")).toBe("2026-11-23 00:30:00");
    expect(shownTime("2026-07-01T23:30:00.000Z")).toBe("2026-07-02 01:30:00");
    expect(shownTime("soon")).toBe("soon");
  });
});

describe("a table", () => {
  it("has columns as wide as their widest cell, and no spaces at the end of lines", () => {
    expect(
      textTable([
        ["A", "B"],
        ["long", ""],
        ["x", "y"],
      ]),
    ).toBe("A     B\nlong\nx     y\n");
  });
});
