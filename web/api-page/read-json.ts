/** A value of a JSON document as it was parsed. */
export type Json = unknown;

/** The field of an object; undefined where there is none, or where the value is no object. */
export function field(value: Json, name: string): Json {
  return isObject(value) ? value[name] : undefined;
}

export function textIn(value: Json, name: string): string {
  const found = field(value, name);
  return typeof found === "string" ? found : "";
}

export function textsIn(value: Json, name: string): readonly string[] {
  return listIn(value, name).filter((one) => typeof one === "string");
}

export function listIn(value: Json, name: string): readonly Json[] {
  const found = field(value, name);
  return Array.isArray(found) ? found : [];
}

/** The fields of an object in their order; none where the value is no object. */
export function fieldsOf(value: Json): readonly (readonly [string, Json])[] {
  return isObject(value) ? Object.entries(value) : [];
}

function isObject(value: Json): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
