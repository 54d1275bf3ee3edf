import { field, fieldsOf, textIn, textsIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";

/** An operation of the document with where it is called. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly service: string;
  readonly content: Json;
}

/** Every operation of an OpenAPI document, those called by SOAP included, by service. */
export function operationsOf(openApi: Json): readonly Operation[] {
  return ["paths", "x-soap-paths"]
    .flatMap((paths) => fieldsOf(field(openApi, paths)))
    .flatMap(([path, methods]) =>
      fieldsOf(methods).map(([method, content]) => ({
        method: method.toUpperCase(),
        path,
        id: textIn(content, "operationId"),
        service: textsIn(content, "tags")[0] ?? "",
        content,
      })),
    )
    .toSorted((one, other) => one.service.localeCompare(other.service));
}
