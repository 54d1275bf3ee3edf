import * as z from "zod/mini";

/** Reads what the local edge says; undefined where it does not answer, or not in the shape asked for. */
export async function readLocal<Schema extends z.ZodMiniType>(
  path: `/local/${string}`,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema> | undefined> {
  try {
    const response = await fetch(path, { signal });
    const read = z.safeParse(schema, response.ok ? await response.json() : undefined);
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
