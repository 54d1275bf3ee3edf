import { Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useId } from "react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { ApiResult } from "../../kit/call-api.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { ListTable } from "../../kit/table/list-table.tsx";
import type { Column } from "../../kit/table/list-table.tsx";

interface PartProperties<Row> {
  readonly heading: string;
  /** What the rows need of the reader. */
  readonly lead?: string;
  readonly answer: ApiResult<readonly Row[]> | undefined;
  readonly columns: readonly Column<Row>[];
  keyOf(row: Row): string;
  hrefOf(row: Row): string;
  stateOf?(row: Row): unknown;
  readonly empty: string;
  /** Where the rest is. */
  readonly all?: { readonly href: string; readonly label: string };
  /** Between the heading and the rows: what narrows them. */
  readonly tools?: ReactNode;
  beforeOpening?(row: Row): Promise<boolean>;
  onRetry(): void;
  /** Fetches more, where there is more. */
  onMore?(): void;
}

/** One kind of what waits, with what is said where there is none. */
export function Part<Row>({
  heading,
  lead,
  answer,
  all,
  empty,
  tools,
  onRetry,
  ...table
}: PartProperties<Row>): ReactNode {
  const id = useId();
  return (
    <section className="to-do" aria-labelledby={id}>
      <div className="to-do-head">
        <Heading level={2} data-size="xs" id={id}>
          {heading}
        </Heading>
        {all !== undefined && answer?.ok === true && answer.value.length > 0 && (
          <StyledLink asChild>
            <Link href={all.href}>{all.label}</Link>
          </StyledLink>
        )}
      </div>
      {lead !== undefined && <Paragraph className="to-do-lead">{lead}</Paragraph>}
      {tools}
      {answer === undefined && <Waiting lines={2} />}
      {answer?.ok === false && <RetryMessage problem={answer.problem} onRetry={onRetry} />}
      {answer?.ok === true && answer.value.length === 0 && <Paragraph className="to-do-none">{empty}</Paragraph>}
      {answer?.ok === true && answer.value.length > 0 && (
        <ListTable
          caption={heading}
          rows={answer.value}
          isWhole={table.onMore === undefined}
          hasMore={table.onMore !== undefined}
          {...table}
        />
      )}
    </section>
  );
}
