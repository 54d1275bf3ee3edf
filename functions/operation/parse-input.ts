import type * as z from "zod/mini";
import { isFieldFault } from "./field-faults.ts";
import type { FieldFault } from "./field-faults.ts";
import type { Finding, Result } from "./result.ts";
import { ok, refused } from "./result.ts";
import { isWritable } from "./writable-text.ts";

/**
 * Judges what was sent by the contract's schema, and names every place that is wrong. Before that it names what no
 * input holds, whatever the contract: it would be dropped or changed in silence.
 */
export function parseInput<S extends z.ZodMiniType>(schema: S, sent: unknown): Result<z.infer<S>> {
  // What was sent tells apart what is missing from what is of another type; it goes no further than this.
  const parsed = schema.safeParse(sent, { reportInput: true });
  const unheld = heldByNone(sent);
  if (unheld.length > 0) return refused("input-invalid", unheld);
  return parsed.success ? ok(parsed.data) : refused("input-invalid", parsed.error.issues.flatMap(findings));
}

/** Naming a few is enough. */
const mostNamed = 10;

/**
 * Fields called `__proto__`, which the schema library passes over in silence, and texts with characters that nothing we
 * write can hold.
 */
function heldByNone(sent: unknown): Finding[] {
  const found: Finding[] = [];
  const left: Place[] = [{ value: sent }];
  for (let place = left.pop(); place !== undefined && found.length < mostNamed; place = left.pop()) {
    const { value } = place;
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) continue;
    for (const [name, inner] of Object.entries<unknown>({ ...value })) {
      const below = { value: inner, name, within: place };
      if (name === "__proto__") found.push({ pointer: pointer(pathOf(below)), code: "unknown-field" });
      else if (typeof inner === "object") left.push(below);
      else if (typeof inner === "string" && !isWritable(inner))
        found.push({ pointer: pointer(pathOf(below)), code: "unwritable-character" });
    }
  }
  return found;
}

/** A value in what was sent, and where it lies: a path of its own for each would be too much of a deep body. */
interface Place {
  readonly value: unknown;
  readonly name?: string;
  readonly within?: Place;
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place | undefined = place; at?.name !== undefined; at = at.within) path.push(at.name);
  return path.reverse();
}

function findings(issue: z.core.$ZodIssue): Finding[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), code: "unknown-field" }));
  }
  if (issue.code === "invalid_union") {
    if (issue.input === undefined) return [{ pointer: pointer(issue.path), code: "missing" }];
    // Where one choice alone is of the right kind as a whole, its own faults say more.
    const [fitting, ...others] = issue.errors.filter((faults) => !faults.some(isOfAnotherKind));
    if (fitting === undefined || others.length > 0) return [{ pointer: pointer(issue.path), code: "wrong-choice" }];
    return fitting.flatMap((fault) => findings({ ...fault, path: [...issue.path, ...fault.path] }));
  }
  const text = issue.code === "custom" ? wordsOf(issue.params?.["text"]) : undefined;
  return [{ pointer: pointer(issue.path), code: codeOf(issue), ...(text === undefined ? {} : { text }) }];
}

/** Whether the fault is that the whole is something else, rather than a limit or a place inside. */
function isOfAnotherKind({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && ["invalid_type", "invalid_union", "invalid_value", "unrecognized_keys"].includes(code);
}

function codeOf(issue: z.core.$ZodIssue): FieldFault {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "missing" : "wrong-type";
    case "too_big":
      return "too-long-or-large";
    case "too_small":
      return "too-short-or-small";
    case "invalid_value":
      return issue.input === undefined ? "missing" : "not-in-list";
    case "invalid_format":
      return "wrong-format";
    case "custom":
      return isFieldFault(issue.params?.["code"]) ? issue.params["code"] : "invalid";
    default:
      return "invalid";
  }
}

/** Words of a shape's own, where they say more than those of the code. */
function wordsOf(text: unknown): NonNullable<Finding["text"]> | undefined {
  if (typeof text !== "object" || text === null || !("sv" in text) || !("en" in text)) return undefined;
  const { sv, en } = text;
  return typeof sv === "string" && typeof en === "string" ? { sv, en } : undefined;
}

/** JSON Pointer (RFC 6901) of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
