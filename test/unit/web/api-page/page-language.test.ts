import { describe, expect, it } from "vitest";
import { documentationPages } from "../../../fixtures/documentation-pages.ts";

type Language = "sv" | "en";

/** Words that stand in nearly every sentence of one of the languages and in none of the other. */
const marks: Readonly<Record<Language, RegExp>> = {
  sv: /(?<![\p{L}\d])(och|att|är|det|som|för|inte|på|av|den|ett|till|när|från|eller|om|ska|kan|har|efter|där)(?![\p{L}\d])/giu,
  en: /(?<![\p{L}\d])(the|of|and|to|is|by|not|with|that|this|which|from|are|or|it|when|has|can|its|as|for)(?![\p{L}\d])/giu,
};

/** A run of text of one element, with the language it is said to be in. */
interface Run {
  readonly language: string;
  readonly text: string;
}

/** What stands in code is no language; an element that only marks words belongs to the sentence around it. */
const unread = /^(code|pre|script|style)$/;
const withinSentence = /^(a|b|em|strong|i|span|q)$/;
const withoutEnd = /^(meta|link|img|input|br|hr|!doctype)$/i;

function runsOf(page: string): readonly Run[] {
  const open: { name: string; language: string }[] = [];
  const runs: Run[] = [];
  let text = "";
  const current = () => open.at(-1)?.language ?? "";
  const close = () => {
    if (/\p{L}/u.test(text)) runs.push({ language: current(), text: text.replaceAll(/\s+/g, " ").trim() });
    text = "";
  };
  for (const [, tag, words] of page.matchAll(/<([^>]*)>|([^<]+)/g)) {
    if (words !== undefined) {
      if (!open.some(({ name }) => unread.test(name))) text += words;
      continue;
    }
    const name = /^\/?([\w!]+)/.exec(tag!)?.[1] ?? "";
    const language = / lang="(\w+)"/.exec(tag!)?.[1];
    if (withoutEnd.test(name)) continue;
    const isEnd = tag!.startsWith("/");
    const changes = isEnd ? open.at(-2)?.language !== current() : language !== undefined && language !== current();
    if (!withinSentence.test(name) || changes) close();
    if (isEnd) expect(open.pop()?.name).toBe(name);
    else open.push({ name, language: language ?? current() });
  }
  expect(open).toEqual([]);
  return runs;
}

function isOfOther({ language, text }: Run): boolean {
  const count = (one: Language) => text.match(marks[one])?.length ?? 0;
  return language === "sv" ? count("en") > count("sv") : count("sv") > count("en");
}

describe.each(["sv", "en"] as const)("The documentation in %s", (language) => {
  const pages = documentationPages(language);

  it.each([...pages.keys()])("has each text of /docs/%s in the language that its element says", (address) => {
    const page = pages.get(address) ?? "";
    expect(page).toContain(`<html lang="${language}">`);
    expect(runsOf(page).filter(isOfOther)).toEqual([]);
  });

  it.each([...pages.keys()])("shows no marks of its sources on /docs/%s", (address) => {
    const told = runsOf(pages.get(address) ?? "").map(({ text }) => text);
    expect(told.filter((text) => /`|\*\*|\]\(|^#+ |\| ---/.test(text))).toEqual([]);
  });

  it("tells a form in this language, its title and its rules", () => {
    const [title, rule] = { sv: ["Intygstyper", "Samma grad"], en: ["Certificate types", "The same degree"] }[language];
    expect(pages.get("types/")).toContain(`<h1>${title}</h1>`);
    expect(pages.get("types/FK7804-2.0/")).toContain(`<td>${rule} `);
  });
});

describe("The language of a text", () => {
  it("is told by its words, sentence by sentence", () => {
    const page = (body: string) => `<html lang="sv"><p>${body}</p></html>`;
    expect(runsOf(page("Det är så.")).some(isOfOther)).toBe(false);
    expect(runsOf(page("This is it.")).some(isOfOther)).toBe(true);
    expect(runsOf(page('Det är <span lang="en">this is it</span>.')).some(isOfOther)).toBe(false);
    expect(runsOf(page('Det är så.</p><p lang="en">Det är så.')).some(isOfOther)).toBe(true);
    expect(runsOf(page("Det är <code>the path of it</code>.")).some(isOfOther)).toBe(false);
  });
});
