/** Runs SQL over the facts. */
export interface QueryEngine {
  /**
   * All rows of the answer, each a text (or null) by column name: the engines agree on texts where they differ on
   * types.
   */
  run(sql: string): Promise<readonly QueryRow[]>;
}

export type QueryRow = Readonly<Record<string, string | null>>;
