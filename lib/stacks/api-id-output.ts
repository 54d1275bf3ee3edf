import type { ApiName } from "../apis.ts";

/** The output in which the stack of the APIs tells the id of one. */
export function apiIdOutput(name: ApiName): string {
  return `ApiId${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
