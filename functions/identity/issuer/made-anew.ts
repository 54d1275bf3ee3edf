import { once } from "./once.ts";

/**
 * What is made from something that may change: at the first call, and anew whenever that is another.
 *
 * @param read what it is made from now, the same value for as long as nothing has changed. Where that cannot be read,
 *   what was made before goes on
 * @returns it; rejects where it cannot be read at the first call, or made
 */
export function madeAnew<From, Made>(
  read: () => Promise<From>,
  make: (from: From) => Made | Promise<Made>,
): () => Promise<Made> {
  let made: { readonly from: From; readonly get: () => Promise<Made> } | undefined;
  return async () => {
    const earlier = made;
    const from = await read().catch((fault: unknown) => {
      if (earlier === undefined) throw fault;
      return earlier.from;
    });
    if (made?.from !== from) made = { from, get: once(async () => make(from)) };
    return made.get();
  };
}
