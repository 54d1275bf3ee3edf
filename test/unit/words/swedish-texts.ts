import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A Swedish text in the sources, as people read it. */
interface SwedishText {
  readonly place: string;
  readonly text: string;
}

const checkout = path.join(import.meta.dirname, "../../..");

/** Names of codes are their publishers'; the fonts are no texts. */
const notOurs = /certificate\/codes\/lists\/|print\/font\/(inter-|same-signs)/;

/** An English text with a Swedish word or name in it. */
const isEnglish = /\b(the|is|by|as|of|asked|doctor|nurse|dentist|administrator|renewed|replaced)\b/;

/** Every Swedish text of the product: what is under `sv`, what a type says first, and any text with å, ä or ö. */
export function swedishTexts(): readonly SwedishText[] {
  const sources = globSync(["functions/**/*.ts", "lib/**/*.ts", "bin/**/*.{ts,mjs}", "web/**/*.{ts,tsx}"], {
    cwd: checkout,
  });
  const pages = globSync("web/**/*.html", { cwd: checkout, exclude: (name) => name === "dist" });
  return [
    ...sources.filter((file) => !notOurs.test(file)).flatMap(textsOfSource),
    ...globSync("docs/**/*.sv.md", { cwd: checkout }).flatMap(textsOfPage),
    ...pages.map((place) => ({ place, text: read(place).replaceAll(/<[^>]*>/g, " ") })),
  ];
}

function read(file: string): string {
  return readFileSync(path.join(checkout, file), "utf8");
}

/** A page's lines, without what stands in them to be copied. */
function textsOfPage(file: string): readonly SwedishText[] {
  const words = read(file).replaceAll(/^```[^]*?^```$/gm, (code) => code.replaceAll(/[^\n]/g, ""));
  return words
    .split("\n")
    .map((line, at) => ({ place: `${file}:${String(at + 1)}`, text: line.replaceAll(/`[^`]*`|\([^)]*\)/g, " ") }));
}

function textsOfSource(file: string): readonly SwedishText[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: SwedishText[] = [];
  const walk = (node: ts.Node, isSwedish: boolean): void => {
    const text = textOf(node);
    if (text !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (isSwedish || (/[åäö]/i.test(text) && !isEnglish.test(text)))
        found.push({ place: `${file}:${String(line)}`, text });
    }
    if (isNamed(node, "en")) return;
    if (ts.isCallExpression(node) && node.expression.getText() === "t" && node.arguments.length === 2) {
      walk(node.arguments[0]!, true);
      return;
    }
    if (ts.isConditionalExpression(node) && /=== "(sv|en)"$/.test(node.condition.getText())) {
      const [swedish, other] = node.condition.getText().endsWith('"sv"')
        ? [node.whenTrue, node.whenFalse]
        : [node.whenFalse, node.whenTrue];
      walk(swedish, true);
      walk(other, false);
      return;
    }
    const inside = isSwedish || isNamed(node, "sv") || isNamed(node, "swedish");
    ts.forEachChild(node, (child) => {
      walk(child, inside);
    });
  };
  walk(source, false);
  return found;
}

function isNamed(node: ts.Node, name: string): boolean {
  return (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) && node.name.getText() === name;
}

/** The words of a literal, the gaps of a template as blanks; undefined for what is no literal. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(" ");
}
