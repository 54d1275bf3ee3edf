import type * as z from "zod/mini";
import type { Contract, Promised } from "./contract.ts";
import type { Catalogue } from "./problem.ts";

/** What a service says for all of its operations. */
export interface ServiceDeclaration<Scope extends string, Problems extends Catalogue, Fault extends string = never> {
  readonly name: string;
  /** What a token may be used for here. */
  readonly scopes: readonly Scope[];
  readonly problems: Problems;
  /** Refusals that are answered by a SOAP fault only, and so are no problems over HTTP. */
  readonly faults?: readonly Fault[];
}

export interface Service<
  Scope extends string = string,
  Problems extends Catalogue = Catalogue,
  Fault extends string = never,
> extends ServiceDeclaration<Scope, Problems, Fault> {
  /**
   * Declares a contract of this service, keeping its schemas and problem codes as exact types. The compiler refuses a
   * scope or a problem that the service has not declared.
   */
  contract<
    Input extends z.ZodMiniObject,
    Output extends z.ZodMiniType,
    const Codes extends readonly ((keyof Problems & string) | Fault)[],
    const Rest,
  >(
    promised: Promised<Input, Output, Codes, Scope> & Rest,
  ): Contract<Input, Output, Codes> & Rest;
}

/** Declares a service. Its contracts are made by what this returns. */
export function service<
  const Scope extends string,
  const Problems extends Catalogue,
  const Fault extends string = never,
>(declaration: ServiceDeclaration<Scope, Problems, Fault>): Service<Scope, Problems, Fault> {
  const { name, problems } = declaration;
  return {
    ...declaration,
    contract: (promised) => ({ ...promised, service: name, catalogue: problems }),
  };
}
