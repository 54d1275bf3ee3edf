import { factColumns, factTable } from "../../../../functions/statistik/facts/fact-table.ts";

/**
 * What of SQL means the same to Trino (Athena) and to DuckDB (the emulator), as tried in docs/emulator.md rows 14a-14d.
 * Everything else is refused: a word that is not here is either unknown to one engine or, worse, understood
 * differently.
 */
const sharedFunctions = new Set([
  "count",
  "sum",
  "min",
  "max",
  "coalesce",
  "nullif",
  "if",
  "greatest",
  "least",
  "abs",
  "lag",
  "lead",
  "row_number",
  "rank",
  "dense_rank",
  "first_value",
  "last_value",
  "substr",
  "strpos",
  "split_part",
  "lpad",
  "lower",
  "upper",
  "length",
  "trim",
  "concat",
  "date_trunc",
  "date_diff",
  "year",
  "month",
  "count_if",
  "max_by",
  "min_by",
  "try_cast",
]);

const sharedKeywords = new Set(
  (
    "with as select distinct from where group by having order asc desc nulls first last union all join inner " +
    "left on and or not in is null " +
    "between case when then else end over partition rows unbounded preceding following current row true false " +
    "exists grouping sets rollup filter"
  ).split(" "),
);

/** Words before which a bracket is no call of a function. */
const bracketKeywords = new Set([
  "as",
  "in",
  "over",
  "by",
  "and",
  "or",
  "not",
  "where",
  "when",
  "then",
  "else",
  "on",
  "from",
  "join",
  "select",
  "exists",
  "sets",
  "rollup",
  "filter",
  "is",
  "distinct",
  "all",
]);

interface Token {
  readonly kind: "word" | "number" | "text" | "sign";
  readonly text: string;
}

/** What a statement uses that the two engines do not share, in words; nothing where it is fine. */
export function notShared(sql: string): string[] {
  const tokens = tokensOf(sql);
  const named = new Set([
    factTable.name,
    factTable.partition.name,
    ...factColumns.map(({ name }) => name),
    ...namesGiven(tokens),
  ]);
  return tokens.flatMap((token, index): string[] => {
    const previous = tokens[index - 1]?.text ?? "";
    const next = tokens[index + 1]?.text ?? "";
    if (token.kind === "sign") return faultOfSign(token.text, previous);
    if (token.kind !== "word") return [];
    const isCall = next === "(" && !bracketKeywords.has(token.text);
    if (isCall) return sharedFunctions.has(token.text) ? [] : [`the function ${token.text}`];
    if (token.text === "all") return previous === "union" ? [] : ["ALL other than UNION ALL"];
    return sharedKeywords.has(token.text) || named.has(token.text) ? [] : [`the word ${token.text}`];
  });
}

/** Names that the statement itself gives: `x as (` and `… as x`. Neither may be a keyword or a function. */
function namesGiven(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text }, index) => {
    if (text !== "as") return [];
    const given = tokens[index + 1]?.text === "(" ? tokens[index - 1] : tokens[index + 1];
    return given?.kind === "word" && !sharedKeywords.has(given.text) && !sharedFunctions.has(given.text)
      ? [given.text]
      : [];
  });
}

function faultOfSign(sign: string, previous: string): string[] {
  // 7/2 is 3 to Trino and 3.5 to DuckDB.
  if (sign === "/" || sign === "//") return ["division"];
  if (sign === "*" && previous !== "(") return ["the sign * other than in count(*)"];
  return ["(", ")", ",", ".", "+", "-", "*", "=", "<", ">", "<=", ">=", "<>"].includes(sign)
    ? []
    : [`the sign ${sign}`];
}

function tokensOf(sql: string): Token[] {
  const pattern =
    /--[^\n]*|\s+|(?<word>[a-z_][a-z0-9_]*)|(?<number>\d+)|(?<text>'[^']*')|(?<sign><=|>=|<>|::|\/\/|\|\||[^\s])/giu;
  return [...sql.matchAll(pattern)].flatMap(({ groups }): Token[] => {
    for (const kind of ["word", "number", "text", "sign"] as const) {
      const text = groups?.[kind];
      if (text !== undefined) return [{ kind, text: kind === "word" ? text.toLowerCase() : text }];
    }
    return [];
  });
}
