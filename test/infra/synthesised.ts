import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import type { IConstruct } from "constructs";
import { bundleFunctions } from "../../lib/bundling/bundle-functions.ts";
import { buildPages, siteFolders } from "../../lib/local/build-pages.ts";
import { buildStacks } from "../../lib/stacks/build-stacks.ts";
import { emulatedAccount } from "../../lib/stacks/stack-settings.ts";
import { findStage } from "../../lib/stages.ts";

/** A property's value in a template: text, number, or the object of an intrinsic function. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a wrong path into a template fails the test
export type Value = any;

export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Value>>;
  readonly deletionPolicy: string | undefined;
}

export interface Acknowledgement {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
}

/** What a stack gives to others by a name. */
export interface Export {
  readonly stack: string;
  readonly name: string;
  readonly value: Value;
}

export interface Synthesised {
  readonly stage: string;
  readonly exports: readonly Export[];
  readonly parameters: readonly { readonly stack: string; readonly id: string }[];
  readonly resources: readonly Resource[];
  readonly stacks: readonly { readonly name: string; readonly terminationProtection: boolean; readonly text: string }[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly ofType: (type: string) => readonly Resource[];
}

/** An app of the stage's, as yet empty, in the context that `cdk synth` gives it. */
export function emptyApp(stage: string): App {
  const settings: { context: object } = JSON.parse(readFileSync("cdk.json", "utf8"));
  return new App({
    outdir: mkdtempSync(join(tmpdir(), `intyg-${stage}-`)),
    context: { ...settings.context, stage },
  });
}

/** The app as `cdk synth` makes it; the checks of cdk-nag run too, and throw where they find anything. */
function synthesise(stage: string, bundling: Awaited<ReturnType<typeof bundleFunctions>>): Synthesised {
  const app = emptyApp(stage);
  buildStacks(
    app,
    findStage((name) => app.node.tryGetContext(name)),
    { functions: bundling, site: siteFolders },
  );
  const { stacks } = app.synth();
  const resources = stacks.flatMap((stack) => {
    const entries: [string, Value][] = Object.entries(stack.template.Resources);
    return entries
      .filter(([, { Type }]) => Type !== "AWS::CDK::Metadata")
      .map(([id, { Type, Properties, DeletionPolicy }]) => ({
        stack: stack.stackName,
        id,
        type: String(Type),
        properties: Properties ?? {},
        deletionPolicy: DeletionPolicy,
      }));
  });
  return {
    stage,
    exports: stacks.flatMap(({ stackName, template }) =>
      Object.values<Value>(template.Outputs ?? {})
        .filter(({ Export }) => Export !== undefined)
        .map(({ Export, Value: value }) => ({ stack: stackName, name: Export.Name, value })),
    ),
    parameters: stacks.flatMap(({ stackName, template }) =>
      Object.keys(template.Parameters ?? {}).map((id) => ({ stack: stackName, id })),
    ),
    resources,
    stacks: stacks.map(({ stackName, terminationProtection, template }) => ({
      name: stackName,
      terminationProtection: terminationProtection ?? false,
      text: JSON.stringify(template),
    })),
    acknowledged: app.node.findAll().flatMap(acknowledgementsOf),
    ofType: (type) => resources.filter((resource) => resource.type === type),
  };
}

function acknowledgementsOf(construct: IConstruct): Acknowledgement[] {
  return construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) =>
      Object.entries(data).map(([rule, reason]) => ({ path: construct.node.path, rule, reason: String(reason) })),
    );
}

// Both stages for one account, so that they can be compared.
process.env["CDK_DEFAULT_ACCOUNT"] = emulatedAccount;
export const bundling = await bundleFunctions();
await buildPages(new AbortController().signal);

export const local = synthesise("local", bundling);
export const production = synthesise("prod", bundling);

/** The name of an alarm's or policy's target, whichever way the template refers to it. */
export function referredIds(value: Value): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (typeof value.Ref === "string") return [value.Ref];
  if (Array.isArray(value["Fn::GetAtt"])) return [value["Fn::GetAtt"][0]];
  return Object.values(value).flatMap(referredIds);
}
