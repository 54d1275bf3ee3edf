/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
}
