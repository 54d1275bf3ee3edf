import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** What a contract says for its readers only. */
const told = new Set(["summary", "description", "examples"]);

/**
 * Leaves out what a contract tells its readers: summary, description and examples, and what its schemas are called and
 * mean (`z.meta`, and what is registered in zod's own registry). The API's document is made of them (lib/openapi), and
 * no function looks at them; with them each function would make two schemas for each that is described, at each start.
 *
 * What is left out becomes blanks, so that all else keeps its line and column and the source maps hold.
 */
export function withoutDocumentation(): Plugin {
  return {
    name: "without-documentation",
    setup(plugin) {
      plugin.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const contents = withoutTold(source, path);
        return contents === source ? undefined : { contents, resolveDir: dirname(path), loader: "ts" };
      });
    },
  };
}

/** The source with blanks where it documents. */
function withoutTold(source: string, path: string): string {
  if (!source.includes("zod/mini") && !source.includes(".contract(")) return source;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const zod = nameOfZod(file);
  const documenting: Range[] = [];
  const walk = (node: ts.Node): void => {
    const found = ts.isCallExpression(node) ? documentingIn(node, zod) : [];
    documenting.push(...found);
    ts.forEachChild(node, walk);
  };
  walk(file);
  return documenting.reduce(blanked, source);
}

interface Range {
  readonly from: number;
  readonly upTo: number;
}

function blanked(source: string, { from, upTo }: Range): string {
  return source.slice(0, from) + source.slice(from, upTo).replaceAll(/[^\r\n]/g, " ") + source.slice(upTo);
}

/** What zod is called in a file: `z` of `import * as z from "zod/mini"`. */
function nameOfZod(file: ts.SourceFile): string | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text === "zod/mini" && bindings !== undefined && ts.isNamespaceImport(bindings))
      return bindings.name.text;
  }
  return undefined;
}

function documentingIn(call: ts.CallExpression, zod: string | undefined): readonly Range[] {
  const { expression: called, arguments: given } = call;
  if (!ts.isPropertyAccessExpression(called)) return [];
  if (called.name.text === "contract") return given.slice(0, 1).flatMap(toldIn);
  if (zod === undefined) return [];

  const documents = given.filter((argument) => isMeta(argument, zod));
  const isOnlyDocumenting =
    (called.name.text === "check" && documents.length === given.length && given.length > 0) ||
    (called.name.text === "register" && given[0]?.getText() === `${zod}.globalRegistry`);
  if (isOnlyDocumenting) return [{ from: called.expression.getEnd(), upTo: call.getEnd() }];
  return called.name.text === "check" ? documents.map((argument) => withComma(argument, given)) : [];
}

function isMeta(node: ts.Node, zod: string): boolean {
  return ts.isCallExpression(node) && node.expression.getText() === `${zod}.meta`;
}

function toldIn(promised: ts.Expression): readonly Range[] {
  if (!ts.isObjectLiteralExpression(promised)) return [];
  const { properties } = promised;
  return properties
    .filter(({ name }) => name !== undefined && ts.isIdentifier(name) && told.has(name.text))
    .map((property) => withComma(property, properties));
}

/** From where it begins to where the next in the list begins, or to the list's end where it is the last. */
function withComma<T extends ts.Node>(node: T, list: ts.NodeArray<T>): Range {
  return { from: node.getStart(), upTo: list[list.indexOf(node) + 1]?.getStart() ?? list.end };
}
