import type { CallFailure } from "./call-exchange.ts";

/** The code of the problem that the exchange answered with; undefined where it told none. */
export function problemCode(failure: CallFailure): string | undefined {
  return failure.kind === "problem" ? textOf(failure.document, "code") : undefined;
}

/** A text in a problem document by its name. */
export function textOf(value: unknown, name: string): string | undefined {
  const found = fieldOf(value, name);
  return typeof found === "string" ? found : undefined;
}

/** Whatever a problem document has by a name. */
export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
