import type { Deprecation } from "./contract.ts";
import { pathParameters } from "./contract.ts";

/** How many days there are at least from the notice to the end. */
const shortestNotice = 365;

const dayInMilliseconds = 86_400_000;

/** Why what is deprecated is not announced as promised; undefined where it is. */
export function deprecationFault(path: string, { since, sunset, successor = "/" }: Deprecation): string | undefined {
  const [from, to] = [Date.parse(since), Date.parse(sunset)];
  if (!isDay(since) || !isDay(sunset)) return "since and sunset are days, YYYY-MM-DD";
  if (to - from < shortestNotice * dayInMilliseconds) return `sunset is less than ${shortestNotice} days after since`;
  const known = pathParameters(path);
  const missing = pathParameters(successor).find((name) => !known.includes(name));
  return missing === undefined ? undefined : `successor has a parameter that the path has not: ${missing}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
