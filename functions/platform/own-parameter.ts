import type { Provide } from "../operation/need.ts";
import { functionLog, milliseconds } from "./needs.ts";
import { ownPlace } from "./own-place.ts";
import { onlyOnce, parameterStore } from "./parameter-store.ts";
import { RenewedParameter } from "./renewed-parameter.ts";

/**
 * A parameter of the function's own account, read from now on.
 *
 * @param parse throws where the text is not what the parameter must hold
 */
export function ownParameter<T>(the: Provide, name: string, parse: (text: string) => T): RenewedParameter<T> {
  const read = parameterStore(ownPlace());
  const parameter = new RenewedParameter({
    name,
    read: (patient) => (patient ? read(name) : read(name, onlyOnce)),
    parse,
    now: the(milliseconds),
    tell: the(functionLog),
  });
  parameter.prepare();
  return parameter;
}

/** For a parameter that is a text and nothing more. An empty one is damaged: it would be a key that anybody knows. */
export function anyText(text: string): string {
  if (text === "") throw new TypeError("The parameter is empty");
  return text;
}
