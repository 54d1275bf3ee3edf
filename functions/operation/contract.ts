import type * as z from "zod/mini";
import type { Assurance } from "./assurance.ts";
import type { Catalogue } from "./problem.ts";

/**
 * The promise of one operation. The Lambda entry, the route, the OpenAPI document and the clients' types all derive
 * from this value, so nothing about an operation is said twice. It is declared through its service (`service.ts`).
 */
export interface Contract<
  Input extends z.ZodMiniObject = z.ZodMiniObject,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Problems extends readonly string[] = readonly string[],
> extends Promised<Input, Output, Problems> {
  readonly service: string;
  /** What the service's refusals mean. */
  readonly catalogue: Catalogue;
}

/** What an operation promises, beside what its service says for all of its operations. */
export interface Promised<
  Input extends z.ZodMiniObject,
  Output extends z.ZodMiniType,
  Problems extends readonly string[],
  Scope extends string = string,
> {
  /** Verb and noun; also the function's name and the OpenAPI operationId. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * Parameters in braces are fields of the input; what is left of the input is the query of a GET or DELETE, else the
   * body.
   */
  readonly path: `/${string}`;
  /** What the token must be usable for. Absent where anybody may call, or whoever is `signedIn`. */
  readonly scope?: Scope;
  /** Whether any valid token is enough, whatever it is for. A `scope` asks for a token by itself. */
  readonly signedIn?: true;
  /**
   * How surely a person must have been identified to do this: what concerns others than the person asks for 3, as
   * strong authentication (HSLF-FS 2016:40, 3 kap. 15 §). Systems are known by their certificates instead.
   */
  readonly assurance?: Assurance;
  /**
   * Whether the caller says which care unit it works at, in the header `Care-Unit`; checked against the Directory each
   * time. Only then does the operation know a unit.
   */
  readonly atUnit?: true;
  /**
   * Whether the answer or the effect concerns a patient. The operation can then answer only by what has been entered
   * in the access log (patientdatalagen 2008:355, 4 kap. 3 §).
   */
  readonly concernsPatient?: true;
  /**
   * Whether it changes who may do what: the Directory, or which systems are connected. Each change is entered in the
   * access log, by whom and what it became, since what is read afterwards rests on it (HSLF-FS 2016:40, 4 kap. 3 §).
   */
  readonly changesRights?: true;
  /**
   * Whether it only looks, although it is a POST: what is looked for stands in the body because it may not stand in an
   * address. Sending it twice is looking twice, so no `Idempotency-Key` is asked; its operation cannot commit.
   */
  readonly changesNothing?: true;
  /**
   * Whether what it looks for can be guessed, as a personal number can and an id cannot: then what is found is what
   * somebody tries for, and who is beyond the limit of refusals is answered nothing (counted-refusal.ts).
   */
  readonly guessable?: true;
  /**
   * Whether the record by which a repeat answers the same lies in the item that the call changes (`Operation.keptIn`).
   * Else it is an item of its own, which the function has to put.
   */
  readonly recordedInChange?: true;
  /**
   * How it looks from outside; JSON with problem documents, where absent. `soap` operations take and give XML; what
   * they promise is in the national contract, and `input` holds the raw text. `pdf` operations answer with a PDF; their
   * output is `pdfAnswer`. `wsdl` is the description of a national contract.
   */
  readonly binding?: "soap" | "pdf" | "wsdl";
  /**
   * The address of what the operation creates, whose parameters in braces are fields of the output. It is answered with
   * 201 and this address in the header `Location`, where the operation that reads it answers.
   */
  readonly creates?: `/${string}`;
  /** The field of the output that tells the revision of what was read or written: the header `ETag`. */
  readonly tag?: string;
  /**
   * The field of the input that says which revision the caller has seen: the header `If-Match`, and no other place. It
   * is required, so that nobody overwrites or signs what somebody else has changed meanwhile.
   */
  readonly ifMatch?: string;
  /**
   * Whether the operation also enters what is not there yet: the header `If-None-Match: *`, in place of `If-Match`,
   * says that the caller has seen that there is none, and gives the field of `ifMatch` the value `none`.
   */
  readonly entersNew?: true;
  /** That the operation is to go, and when (docs/versions.en.md). Every answer says so. */
  readonly deprecated?: Deprecation;
  /**
   * Seconds for which whoever asked may keep the answer, where it is the same for everybody who may ask and says
   * nothing of a patient. Such an answer is also compressed for those who take it so; others are not, since a length
   * can tell a secret that is compressed together with what somebody else chose.
   */
  readonly keptFor?: number;
  /**
   * How large an answer may be, in bytes as the platform carries it: a text within JSON, where each quotation mark
   * takes one more. @default 250 kB
   */
  readonly largestAnswer?: number;
  readonly summary: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** The refusals the operation itself may return; those that any request may meet come on top. */
  readonly problems: Problems;
  readonly examples: { readonly input: Readonly<Record<string, unknown>>; readonly output: unknown };
}

/** That an operation is to go (docs/versions.en.md, What changes with notice). Days are YYYY-MM-DD, from 00:00 UTC. */
export interface Deprecation {
  /** From when it should not be used in what is new. */
  readonly since: string;
  /** When it stops answering. */
  readonly sunset: string;
  /** The path of what takes its place; its parameters are among those of the operation's own path. */
  readonly successor?: `/${string}`;
}

export type InputOf<C extends Contract> = z.infer<C["input"]>;
/** What an operation answers. An answer may be made of what nobody may change. */
export type OutputOf<C extends Contract> = Unchanging<z.infer<C["output"]>>;
export type ProblemOf<C extends Contract> = C["problems"][number];

/** Whether a repeat of the request must answer as the first did (`Idempotency-Key`). */
/** Whether what is sent stands in a body. */
export function hasBody({ method }: Pick<Contract, "method">): boolean {
  return method === "POST" || method === "PUT" || method === "PATCH";
}

export function isRepeatable({ method, binding, changesNothing }: Contract): boolean {
  return method === "POST" && binding !== "soap" && changesNothing !== true;
}

/** The fields of the input that are not sent in the query or the body: those of the path, and what `If-Match` says. */
export function fieldsElsewhere({ path, ifMatch }: Contract): string[] {
  return [...pathParameters(path), ...(ifMatch === undefined ? [] : [ifMatch])];
}

/** The status with which the operation answers when it is done. */
export function doneStatus({ creates }: Contract): 200 | 201 {
  return creates === undefined ? 200 : 201;
}

/** Whether anybody may call, without a token. */
export function isOpen({ scope, signedIn }: Contract): boolean {
  return scope === undefined && signedIn !== true;
}

/** What Lambda carries of an answer, in bytes: 6 MB, and something for what stands around it. */
export const mostCarried = 6_000_000;

const usualLargestAnswer = 250_000;

/** How large an answer of the operation may be, in bytes as the platform carries it. */
export function largestAnswerOf({ largestAnswer = usualLargestAnswer }: Contract): number {
  return largestAnswer;
}

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
