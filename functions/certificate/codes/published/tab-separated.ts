/** A row of a table, with the line it starts on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a table that are not empty, or the line of a quote that does not end where its cell ends. */
export type ReadTable = { readonly rows: readonly TableRow[] } | { readonly openQuote: number };

/** The lines of a text, whether they end in LF, CR LF or CR alone. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}

/** Reads tab-separated values: cells may be quoted, and a quoted cell may hold tabs, line breaks and doubled quotes. */
export function tabSeparated(stated: string): ReadTable {
  const text = linesOf(stated).join("\n");
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let startLine = 1;
  let quoteLine: number | undefined;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.some((each) => each.trim() !== "")) rows.push({ line: startLine, cells });
    cells = [];
    cell = "";
    startLine = line;
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? "";
    if (letter === "\n") line++;
    if (quoteLine !== undefined) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else {
        // What closes in the middle of a cell was opened by mistake, perhaps many rows above.
        if (!/[\t\n]/u.test(text[at + 1] ?? "\n")) return { openQuote: quoteLine };
        quoteLine = undefined;
      }
    } else if (letter === '"' && cell === "") quoteLine = line;
    else if (letter === "\t") {
      cells.push(cell);
      cell = "";
    } else if (letter === "\n") endRow();
    else cell += letter;
  }
  if (quoteLine !== undefined) return { openQuote: quoteLine };
  endRow();
  return { rows };
}
