/** Where the files of facts lie. */
export interface FactStore {
  /** Writes a file, over the one that is there. */
  put(path: string, file: Uint8Array): Promise<void>;
  /** Removes these files for good, those that are there. */
  remove(paths: readonly string[]): Promise<void>;
}
