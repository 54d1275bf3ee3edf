/** The exchange counts no further. */
const mostCounted = 1000;

/** A count as it can be said: what is not counted on is at least so many. */
export function countText(count: number): string {
  return count < mostCounted ? String(count) : `${String(mostCounted)}+`;
}
