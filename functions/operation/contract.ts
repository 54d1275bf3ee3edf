import type * as z from "zod/mini";

/** What a token may be used for. One operation asks for exactly one (design §7). */
export const scopes = [
  "certificate:write",
  "certificate:sign",
  "certificate:read",
  "certificate:send",
  "certificate:revoke",
  "message:write",
  "citizen:read",
  "citizen:send",
  "intyg:register",
  "recipient:message",
  "rehab:read",
  "statistics:read",
  "operator",
] as const;

export type Scope = (typeof scopes)[number];

/**
 * The promise of one operation. The Lambda handler, the route, the OpenAPI document and the clients' types all derive
 * from this value, so nothing about an operation is said twice.
 */
export interface Contract<
  Input extends z.ZodMiniObject = z.ZodMiniObject,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Problems extends readonly string[] = readonly string[],
> {
  /** Verb and noun; also the function's name and the OpenAPI operationId. */
  readonly id: string;
  readonly service: string;
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /**
   * Parameters in braces are fields of the input; what is left of the input is the query of a GET or DELETE, else the
   * body.
   */
  readonly path: `/${string}`;
  /** Absent where anybody may call. */
  readonly scope?: Scope;
  /**
   * Whether the caller says which care unit it works at, in the header `Care-Unit`; checked against the Directory each
   * time.
   */
  readonly atUnit?: true;
  /**
   * Whether the answer or the effect concerns a patient, so that an entry in the access log must precede the answer
   * (design §2 rule 7).
   */
  readonly concernsPatient?: true;
  /**
   * `soap` operations take and give XML; what they promise is in the national contract, and `input` holds the raw text.
   * `pdf` operations answer with a PDF; their output is `pdfAnswer`.
   */
  readonly binding?: "soap" | "pdf";
  readonly summary: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** The refusals the operation itself may return; those of the kernel come on top. */
  readonly problems: Problems;
  readonly examples: { readonly input: Readonly<Record<string, unknown>>; readonly output: unknown };
}

/** Declares a contract, keeping its schemas and problem codes as exact types. */
export function contract<
  Input extends z.ZodMiniObject,
  Output extends z.ZodMiniType,
  const Problems extends readonly string[],
  const Rest,
>(value: Contract<Input, Output, Problems> & Rest): Contract<Input, Output, Problems> & Rest {
  return value;
}

export type InputOf<C extends Contract> = z.infer<C["input"]>;
/** What an operation answers. An answer may be made of what nobody may change. */
export type OutputOf<C extends Contract> = Unchanging<z.infer<C["output"]>>;
export type ProblemOf<C extends Contract> = C["problems"][number];

/** The names in braces in a path, in order. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}

type Unchanging<T> = T extends Uint8Array
  ? Uint8Array
  : T extends readonly (infer Element)[]
    ? readonly Unchanging<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
      : T;
