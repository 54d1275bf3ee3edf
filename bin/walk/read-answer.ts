/** Looks into an answer whose shape the contract promises; where it is not so, the walk has found a fault and says where. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== "string") throw new Error(`There is no text at ${path.join(".")} in ${JSON.stringify(value).slice(0, 500)}`);
  return found;
}

export function numberAt(value: unknown, ...path: readonly (string | number)[]): number {
  const found = at(value, ...path);
  if (typeof found !== "number") throw new Error(`There is no number at ${path.join(".")} in ${JSON.stringify(value).slice(0, 500)}`);
  return found;
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) throw new Error(`There is no list at ${path.join(".")} in ${JSON.stringify(value).slice(0, 500)}`);
  return found;
}
