/** What is asked for once and kept; a failure is not kept, so that the next who asks tries again. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((failure: unknown) => {
      asked = undefined;
      throw failure;
    });
    return asked;
  };
}
