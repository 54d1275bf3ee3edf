import type { Value } from "../synthesised.ts";

/** A call as a policy judges it. */
export interface Request {
  /** A service (`cloudwatch.amazonaws.com`), or the ARN of a role or user. */
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  /** Condition keys of the call. What is not named is absent. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * `allowed` by the policy itself, `denied` by it, `delegated` where it leaves it to the rights of the caller's own
 * account (its principal is the account), `silent` where it says nothing.
 */
export type Verdict = "allowed" | "denied" | "delegated" | "silent";

/**
 * Judges a request by statements whose values are texts (resolve-template.ts). As IAM does it: one Deny that fits
 * decides; conditions of a statement must all hold; a key that is absent fails every operator but `…IfExists`, `Null`,
 * the negated ones and `ForAllValues:`. An element (`NotResource`) or operator that is not known here is an error and
 * not a guess.
 *
 * Source: IAM User Guide, "Policy evaluation logic" and "IAM JSON policy elements: Condition operators".
 */
export function evaluatePolicy(statements: readonly Value[], request: Request): Verdict {
  const fitting = statements.filter((statement) => fits(statement, request));
  if (fitting.some(({ Effect }) => Effect === "Deny")) return "denied";
  const allowing = fitting.filter(({ Effect }) => Effect === "Allow");
  if (allowing.some((statement) => !isDelegating(statement))) return "allowed";
  return allowing.length > 0 ? "delegated" : "silent";
}

const elements = new Set(["Sid", "Effect", "Principal", "Action", "Resource", "Condition"]);

function fits(statement: Value, { principal, action, resource, context = {} }: Request): boolean {
  const unknown = Object.keys(statement).filter((element) => !elements.has(element));
  if (unknown.length > 0) throw new TypeError(`The policy element ${unknown.join()} is not known`);
  return (
    (statement.Principal === undefined || principalFits(statement.Principal, principal)) &&
    anyFits(statement.Action, action, true) &&
    anyFits(statement.Resource ?? "*", resource) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) => holds(operator, keys, context))
  );
}

function principalFits(stated: Value, principal: string): boolean {
  if (stated === "*") return true;
  const isService = !principal.startsWith("arn:");
  if (isService) return [stated.Service ?? []].flat().includes(principal) || stated.AWS === "*";
  return [stated.AWS ?? []].flat().some((one: string) => one === "*" || one === principal || isRootOf(one, principal));
}

function isDelegating({ Principal }: Value): boolean {
  return [Principal?.AWS ?? []].flat().some((one: string) => one.endsWith(":root"));
}

function isRootOf(stated: string, principal: string): boolean {
  const account = /^arn:[^:]+:iam::([^:]+):root$/.exec(stated)?.[1];
  return account !== undefined && principal.split(":")[4] === account;
}

function anyFits(patterns: string | readonly string[], value: string, ignoringCase = false): boolean {
  return [patterns].flat().some((pattern) => like(pattern, value, ignoringCase));
}

/** `*` stands for any text and `?` for one character. */
function like(pattern: string, value: string, ignoringCase = false): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[\\s\\S]*")
    .replaceAll("?", "[\\s\\S]");
  return new RegExp(`^${source}$`, ignoringCase ? "i" : "").test(value);
}

const comparisons: Readonly<Record<string, (wanted: string, value: string) => boolean>> = {
  StringEquals: (wanted, value) => wanted === value,
  StringLike: (wanted, value) => like(wanted, value),
  ArnEquals: (wanted, value) => like(wanted, value),
  ArnLike: (wanted, value) => like(wanted, value),
  Bool: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
};

function holds(operator: string, keys: Value, context: NonNullable<Request["context"]>): boolean {
  const [, set, name = "", ifExists] = /^(ForAllValues:|ForAnyValue:)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const isNegated = name.includes("Not");
  const compare = comparisons[name.replace("Not", "")];
  if (compare === undefined && name !== "Null") throw new TypeError(`The condition operator ${operator} is not known`);
  return Object.entries(keys).every(([key, stated]) => {
    const wanted = [stated].flat().map(String);
    const present = context[key];
    if (name === "Null") return wanted.includes(String(present === undefined));
    const values = present === undefined ? [] : [present].flat();
    if (values.length === 0) return ifExists !== undefined || isNegated || set === "ForAllValues:";
    const fitsOne = (value: string) => wanted.some((one) => compare?.(one, value) === true) !== isNegated;
    return set === "ForAnyValue:" || (set === undefined && !isNegated) ? values.some(fitsOne) : values.every(fitsOne);
  });
}
