import { Button } from "@digdir/designsystemet-react";
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Link } from "wouter";
import { useLanguage } from "../use-language.tsx";
import "./table.css";

export interface Column<Row> {
  readonly id: string;
  readonly heading: string;
  cell(row: Row): ReactNode;
}

interface Properties<Row> {
  /** What the table is of, to whoever does not see it. */
  readonly caption: string;
  /** The first column is the row's name, and leads to it. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  hrefOf(row: Row): string;
  /** What the page that it leads to is told of how one came there. */
  stateOf?(row: Row): unknown;
  /** Shown where there are no rows: what will be here, and how it comes. */
  readonly empty?: ReactNode;
  /** Whether the rows are all that is to be shown here, and not counted. */
  readonly isWhole?: boolean;
  /** Whether there is more to fetch. */
  readonly hasMore?: boolean;
  readonly isFetching?: boolean;
  onMore?(): void;
}

const words = {
  sv: { more: "Visa fler", count: (shown: string) => `${shown} visas` },
  en: { more: "Show more", count: (shown: string) => `${shown} shown` },
} as const;

/**
 * Rows that one opens: a table where there is room, cards where there is not. ↑ and ↓ go from row to row, Enter opens.
 */
export function ListTable<Row>(properties: Properties<Row>) {
  const { caption, columns, rows, keyOf, hrefOf, stateOf, empty, isWhole = false } = properties;
  const { hasMore = false, isFetching = false, onMore } = properties;
  const say = words[useLanguage().language];
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const links = [...(body.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at + step];
    if (step === 0 || at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  if (rows.length === 0 && !hasMore) return <div className="list-empty">{empty}</div>;
  return (
    <div className="list">
      {/* The roles say what the elements are, for laid out as cards they would be nothing to a screen reader. */}
      <table role="table" className="list-table">
        <caption className="ds-sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, heading }) => (
              <th role="columnheader" scope="col" key={id}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={body} onKeyDown={move}>
          {rows.map((row) => (
            <tr role="row" key={keyOf(row)}>
              {columns.map(({ id, heading, cell }, index) =>
                index === 0 ? (
                  <th role="rowheader" scope="row" key={id}>
                    <Link href={hrefOf(row)} state={stateOf?.(row)} data-row className="list-link">
                      {cell(row)}
                    </Link>
                  </th>
                ) : (
                  <td role="cell" key={id} data-heading={heading}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && (
        <div className="list-foot">
          <p role="status">{say.count(hasMore ? `${String(rows.length)}+` : String(rows.length))}</p>
          {hasMore && (
            <Button variant="secondary" loading={isFetching} onClick={onMore}>
              {say.more}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
