import { globSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Contract } from "../../functions/operation/contract.ts";
import { local, production } from "./synthesised.ts";
import type { Resource, Synthesised, Value } from "./synthesised.ts";

export const stages = [local, production];

export const nameOf = ({ stack, id }: Resource): string => `${stack}/${id}`;
export const named = (resources: readonly Resource[]): string[] => resources.map(nameOf);

/** Statements of every policy that gives rights to a role of ours. */
export function statements(
  app: Synthesised,
): { readonly of: Resource; readonly actions: string[]; readonly resources: Value[] }[] {
  const documents = app.resources.flatMap((of) => {
    if (of.type === "AWS::IAM::Role")
      return (of.properties["Policies"] ?? []).map(({ PolicyDocument }: Value) => ({ of, document: PolicyDocument }));
    if (of.type === "AWS::IAM::Policy" || of.type === "AWS::IAM::ManagedPolicy")
      return [{ of, document: of.properties["PolicyDocument"] }];
    return [];
  });
  return documents.flatMap(({ of, document }: { of: Resource; document: Value }) =>
    document.Statement.map((statement: Value) => ({
      of,
      actions: [statement.Action].flat(),
      resources: [statement.Resource].flat(),
    })),
  );
}

export const functionsOf = (app: Synthesised): readonly Resource[] => app.ofType("AWS::Lambda::Function");
export const functionNameOf = (resource: Resource): string => String(resource.properties["FunctionName"]);

export function functionNamed(app: Synthesised, name: string): Resource {
  const found = functionsOf(app).find((one) => functionNameOf(one) === name);
  if (found === undefined) throw new TypeError(`There is no function ${name}`);
  return found;
}

export const contracts: readonly Contract[] = await Promise.all(
  globSync("functions/*/*/*.contract.ts").map(async (file) => {
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
    return Object.values(exported).filter(
      (value): value is Contract => typeof value === "object" && value !== null && "method" in value && "path" in value,
    );
  }),
).then((lists) => lists.flat());
