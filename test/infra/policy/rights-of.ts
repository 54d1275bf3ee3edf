import { referredIds } from "../synthesised.ts";
import type { Resource, Synthesised, Value } from "../synthesised.ts";
import { arnOf, resolver } from "./resolve-template.ts";

/** The role that a function acts as. */
export function roleOf(app: Synthesised, one: Resource): Resource {
  const [id] = referredIds(one.properties["Role"]);
  const role = app.ofType("AWS::IAM::Role").find((each) => each.stack === one.stack && each.id === id);
  if (role === undefined) throw new TypeError(`${one.stack}/${one.id} has no role of its own`);
  return role;
}

/**
 * The statements that give a role its rights: its own, those attached to it and those of policies that it shares with
 * others, with every reference in its place (resolve-template.ts).
 *
 * @throws TypeError where it has a policy from elsewhere: what that says is not in the templates.
 */
export function rightsOf(app: Synthesised, role: Resource): Value[] {
  const resolve = resolver(app);
  const { Policies: own = [], ManagedPolicyArns: shared = [] } = role.properties;
  const attached = app
    .ofType("AWS::IAM::Policy")
    .filter(({ stack, properties }) => stack === role.stack && referredIds(properties["Roles"]).includes(role.id));
  const managed = resolve(shared, role.stack).map((arn: string) => {
    const found = app.ofType("AWS::IAM::ManagedPolicy").find((each) => arnOf(each) === arn);
    if (found === undefined) throw new TypeError(`${role.stack}/${role.id} has ${arn}, which is not in the templates`);
    return found;
  });
  return [
    ...own.flatMap(({ PolicyDocument }: Value) => resolve(PolicyDocument.Statement, role.stack)),
    ...[...attached, ...managed].flatMap(({ stack, properties }) =>
      resolve(properties.PolicyDocument.Statement, stack),
    ),
  ];
}
