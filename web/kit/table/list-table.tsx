import { Button } from "@digdir/designsystemet-react";
import { useRef } from "react";
import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from "react";
import { useLocation, useRouter } from "wouter";
import { useLanguage } from "../use-language.tsx";
import { useDrawnGroups } from "./use-drawn-groups.ts";
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
  /** What comes before a row is opened by a press; it is not opened where this says so. */
  beforeOpening?(row: Row): Promise<boolean>;
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

/** Rows lie in groups of so many, of which only those near view are drawn where the list is long. */
const inGroup = 20;

/** A list of more rows than this is long; up to it the browser's own search finds every row. */
const longList = 500;

/** How many columns stand after the first. */
function columnsOf(count: number): CSSProperties {
  const style: CSSProperties & Readonly<Record<`--${string}`, number>> = { "--list-columns": count - 1 };
  return style;
}

/**
 * Rows that one opens: a table where there is room, cards where there is not. ↑ and ↓ go from row to row, Enter opens.
 */
export function ListTable<Row>(properties: Properties<Row>) {
  const { caption, columns, rows, keyOf, hrefOf, stateOf, beforeOpening, empty, isWhole = false } = properties;
  const { hasMore = false, isFetching = false, onMore } = properties;
  const say = words[useLanguage().language];
  const table = useRef<HTMLTableElement>(null);
  const { base } = useRouter();
  const [, go] = useLocation();
  // One for all rows: each is a plain link, which the browser opens beside where it is asked to.
  const open = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
    const row = rows[Number(link?.dataset["row"])];
    if (row === undefined) return;
    event.preventDefault();
    const leave = (): void => {
      go(hrefOf(row), { state: stateOf?.(row) });
    };
    if (beforeOpening === undefined) leave();
    else void beforeOpening(row).then((mayOpen) => (mayOpen ? leave() : undefined));
  };
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["row"] : undefined;
    if (step === 0 || focused === undefined) return;
    const next = table.current?.querySelector<HTMLElement>(`[data-row="${String(Number(focused) + step)}"]`);
    if (next === null || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const isLong = rows.length > longList;
  const groups = Array.from({ length: Math.ceil(rows.length / inGroup) }, (_, at) => at);
  const drawn = useDrawnGroups(table, { count: groups.length, isLong });
  if (rows.length === 0 && !hasMore) return <div className="list-empty">{empty}</div>;
  return (
    <div className="list">
      {/* The roles say what the elements are, for laid out as cards they would be nothing to a screen reader. */}
      <table
        role="table"
        className="list-table"
        data-long={isLong}
        aria-rowcount={isLong ? (hasMore ? -1 : rows.length + 1) : undefined}
        style={columnsOf(columns.length)}
        ref={table}
        onKeyDown={move}
        onFocus={drawn.keepFocused}
        onClick={open}
      >
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
        {groups.map((group) =>
          drawn.has(group) ? (
            <tbody role="rowgroup" key={group} data-group={group}>
              {rows.slice(group * inGroup, (group + 1) * inGroup).map((row, index) => {
                const at = group * inGroup + index;
                return (
                  // The heading's row is the first.
                  <tr role="row" key={keyOf(row)} aria-rowindex={isLong ? at + 2 : undefined}>
                    {columns.map(({ id, heading, cell }, column) =>
                      column === 0 ? (
                        <th role="rowheader" scope="row" key={id}>
                          <a href={base + hrefOf(row)} data-row={at} className="list-link">
                            {cell(row)}
                          </a>
                        </th>
                      ) : (
                        <td role="cell" key={id} data-heading={heading}>
                          {cell(row)}
                        </td>
                      ),
                    )}
                  </tr>
                );
              })}
            </tbody>
          ) : (
            <tbody role="none" key={group} data-group={group} style={{ blockSize: drawn.heightOf(group) }} />
          ),
        )}
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
