/** A failure as a function logs it (functions/platform/failure-fields.ts), or as Lambda logs one that broke off. */
export interface LoggedFailure {
  /** What the line says beside the stack, in words of the log. */
  readonly about: readonly string[];
  readonly operation?: string;
  readonly frames: readonly string[];
}

const told = ["at", "code", "operation", "requestId", "messageId", "error", "errorType", "errorCode"];

/** Reads a line of a log, with or without what a log service puts before it; undefined where it tells of no stack. */
export function readLoggedFailure(line: string): LoggedFailure | undefined {
  const fields = jsonIn(line);
  if (fields === undefined) return undefined;
  const stack: unknown = fields["stack"];
  const lines = typeof stack === "string" ? stack.split("\n") : stack;
  if (!Array.isArray(lines)) return undefined;
  const { operation } = fields;
  return {
    about: told.map((field) => fields[field]).filter((value) => typeof value === "string"),
    ...(typeof operation === "string" ? { operation } : {}),
    // What Lambda logs begins with the error's own words, which are not for a terminal.
    frames: lines.filter((frame) => typeof frame === "string").filter((frame) => /^\s*(?:at |caused by$)/.test(frame)),
  };
}

function jsonIn(line: string): Readonly<Record<string, unknown>> | undefined {
  const from = line.indexOf("{");
  if (from < 0) return undefined;
  try {
    const read: unknown = JSON.parse(line.slice(from));
    return typeof read === "object" && read !== null ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
