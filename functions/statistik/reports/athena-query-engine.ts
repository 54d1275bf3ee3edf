import type { AthenaClient, Row } from "@aws-sdk/client-athena";
import { GetQueryExecutionCommand, GetQueryResultsCommand, StartQueryExecutionCommand } from "@aws-sdk/client-athena";
import type { QueryEngine, QueryRow } from "./query-engine.ts";

/** Where the engine runs and how often it is asked whether it is done. */
export interface AthenaSettings {
  /** Says where results are kept, and for how long. */
  readonly workgroup: string;
  readonly database: string;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** First and longest time between two looks at a running query. */
const firstPause = 100;
const longestPause = 2000;

/**
 * Athena as the engine. It throws where a query fails; a query that does not end is ended by the function's own time
 * limit.
 */
export function athenaQueryEngine(client: AthenaClient, settings: AthenaSettings): QueryEngine {
  return {
    async run(sql) {
      const started = await client.send(
        new StartQueryExecutionCommand({
          QueryString: sql,
          WorkGroup: settings.workgroup,
          QueryExecutionContext: { Database: settings.database },
        }),
      );
      const id = started.QueryExecutionId ?? "";
      await untilDone(client, id, settings.pause);
      return readRows(client, id);
    },
  };
}

async function untilDone(client: AthenaClient, id: string, pause: AthenaSettings["pause"]): Promise<void> {
  for (let wait = firstPause; ; wait = Math.min(wait * 2, longestPause)) {
    const { QueryExecution } = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }));
    const state = QueryExecution?.Status?.State;
    if (state === "SUCCEEDED") return;
    if (state === "FAILED" || state === "CANCELLED") throw new QueryFailedError(id, state);
    await pause(wait);
  }
}

async function readRows(client: AthenaClient, id: string): Promise<readonly QueryRow[]> {
  const rows: QueryRow[] = [];
  let next: string | undefined;
  let isFirst = true;
  do {
    const page = await client.send(
      new GetQueryResultsCommand({ QueryExecutionId: id, ...(next === undefined ? {} : { NextToken: next }) }),
    );
    const names = (page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Name }) => Name ?? "");
    // The first row of the first page repeats the names of the columns.
    for (const row of (page.ResultSet?.Rows ?? []).slice(isFirst ? 1 : 0)) rows.push(named(names, row));
    isFirst = false;
    next = page.NextToken;
  } while (next !== undefined);
  return rows;
}

function named(names: readonly string[], row: Row): QueryRow {
  return Object.fromEntries(names.map((name, index) => [name, row.Data?.[index]?.VarCharValue ?? null]));
}

/** A query did not succeed. Its id leads the operator to the engine's own explanation, which may quote what it read. */
export class QueryFailedError extends Error {
  override name = "QueryFailedError";
  constructor(id: string, state: string) {
    super(`Query ${id} ended as ${state}`);
  }
}
