import { preferredLanguage } from "../operation/preferred-language.ts";
import { edgeProblems, renderProblem } from "../operation/problem.ts";

/** The methods that the API answers, by path with its parameters in braces. */
export type Routes = Readonly<Record<string, readonly string[]>>;

/** A call that no operation is a route of. */
export interface UnroutedCall {
  readonly method: string;
  /** As it was sent, without query. */
  readonly path: string;
  readonly acceptLanguage: string | undefined;
}

export interface UnroutedAnswer {
  readonly statusCode: 204 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What a call gets that no operation answers: 404 where there is nothing, else 405 with the methods that there are
 * (RFC 9110 §15.5.6), as problems in the caller's language. `OPTIONS` is told the methods; no other origin may read
 * that, so nothing of another site gets in. `HEAD` is no method of ours: what a GET answers is logged as read, and the
 * size of it may not be asked for on the quiet.
 */
export function unroutedAnswer(
  routes: Routes,
  { method, path, acceptLanguage }: UnroutedCall,
  id: string,
): UnroutedAnswer {
  const methods = methodsAt(routes, path);
  const allow = { allow: [...methods, "OPTIONS"].join(", ") };
  if (methods.length > 0 && method === "OPTIONS")
    return { statusCode: 204, headers: { ...allow, "cache-control": "no-store" }, body: "" };
  const code = methods.length === 0 ? "no-such-address" : "method-not-allowed";
  const language = preferredLanguage(acceptLanguage);
  const problem = renderProblem({ code }, { catalogue: edgeProblems }, { id, language });
  return {
    statusCode: edgeProblems[code].status,
    headers: {
      ...(methods.length === 0 ? {} : allow),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
    },
    body: method === "HEAD" ? "" : JSON.stringify(problem),
  };
}

/** The methods of every route that the path is one of, in alphabetical order. */
function methodsAt(routes: Routes, path: string): readonly string[] {
  const segments = path.split("/");
  const fitting = Object.entries(routes).filter(([route]) => isOf(route.split("/"), segments));
  return [...new Set(fitting.flatMap(([, methods]) => methods))].toSorted();
}

/** As the gateway compares: a parameter is one segment that is not empty. */
function isOf(route: readonly string[], segments: readonly string[]): boolean {
  return (
    route.length === segments.length &&
    route.every((part, at) => (part.startsWith("{") ? segments[at] !== "" : part === segments[at]))
  );
}
