import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A text in the sources, as people read it. */
interface ShownText {
  readonly place: string;
  readonly text: string;
}

const checkout = path.join(import.meta.dirname, "../../..");

/** Names of codes are their publishers'; the fonts are no texts. */
const notOurs = /certificate\/codes\/lists\/|print\/font\/(inter-|same-signs|unicode-names)/;

/** An English text with a Swedish word or name in it. */
const isEnglish = /\b(the|is|by|as|of|asked|doctor|nurse|dentist|administrator|renewed|replaced)\b/;

/** Every Swedish text of the product: what is under `sv`, what a type says first, and any text with å, ä or ö. */
export function swedishTexts(): readonly ShownText[] {
  return [
    ...sources().flatMap((file) => textsOfSource(file, "sv")),
    ...pages("docs/**/*.sv.md").flatMap(textsOfPage),
    ...htmlTexts(),
  ];
}

/** Every English text: what is under `en`, what a type says second, and what contracts say of themselves. */
export function englishTexts(): readonly ShownText[] {
  return [
    ...sources().flatMap((file) => textsOfSource(file, "en")),
    ...pages("docs/**/*.en.md").flatMap(textsOfPage),
    ...pages("docs/command-line.md").flatMap(textsOfPage),
    ...htmlTexts(),
  ];
}

function sources(): readonly string[] {
  const found = globSync(["functions/**/*.ts", "lib/**/*.ts", "bin/**/*.{ts,mjs}", "web/**/*.{ts,tsx}"], {
    cwd: checkout,
  });
  return found.filter((file) => !notOurs.test(file));
}

function pages(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: checkout });
}

function htmlTexts(): readonly ShownText[] {
  return globSync("web/**/*.html", { cwd: checkout, exclude: (name) => name === "dist" }).map((place) => ({
    place,
    text: read(place).replaceAll(/<[^>]*>/g, " "),
  }));
}

function read(file: string): string {
  return readFileSync(path.join(checkout, file), "utf8");
}

/** A page's lines, without what stands in them to be copied. */
function textsOfPage(file: string): readonly ShownText[] {
  const words = read(file).replaceAll(/^```[^]*?^```$/gm, (code) => code.replaceAll(/[^\n]/g, ""));
  return words
    .split("\n")
    .map((line, at) => ({ place: `${file}:${String(at + 1)}`, text: line.replaceAll(/`[^`]*`|\([^)]*\)/g, " ") }));
}

type Language = "sv" | "en";

/** Under what a text of the language stands. */
const namesOf: Readonly<Record<Language, RegExp>> = {
  sv: /^(sv|swedish\w*)$/,
  en: /^(en|english|summary|description)$/,
};

/** Where it stands in `t("på svenska", "in English")`. */
const argumentOf: Readonly<Record<Language, number>> = { sv: 0, en: 1 };

function textsOfSource(file: string, language: Language): readonly ShownText[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: ShownText[] = [];
  const walk = (node: ts.Node, isMeant: boolean): void => {
    const text = textOf(node);
    if (text !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (isMeant || (language === "sv" && /[åäö]/i.test(text) && !isEnglish.test(text)))
        found.push({ place: `${file}:${String(line)}`, text });
    }
    if (isNamed(node, language === "sv" ? /^en$/ : /^sv$/)) return;
    if (ts.isCallExpression(node) && node.expression.getText() === "t" && node.arguments.length === 2) {
      walk(node.arguments[argumentOf[language]]!, true);
      return;
    }
    if (ts.isConditionalExpression(node) && /=== "(sv|en)"$/.test(node.condition.getText())) {
      const isTrueBranch = node.condition.getText().endsWith(`"${language}"`);
      walk(node.whenTrue, isTrueBranch);
      walk(node.whenFalse, !isTrueBranch);
      return;
    }
    const inside = isMeant || isNamed(node, namesOf[language]);
    ts.forEachChild(node, (child) => {
      walk(child, inside);
    });
  };
  walk(source, false);
  return found;
}

function isNamed(node: ts.Node, name: RegExp): boolean {
  return (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && name.test(node.name.getText());
}

/** The words of a literal, the gaps of a template as blanks; undefined for what is no literal. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
}
