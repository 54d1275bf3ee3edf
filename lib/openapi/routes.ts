import { findPromises } from "./api-document.ts";

/**
 * The methods of every path that an operation answers, as docs/openapi/routes.json holds them for the function that
 * answers all others: it need not start with every contract there is.
 */
export async function routesText(): Promise<string> {
  const { contracts } = await findPromises();
  const byPath = Map.groupBy(contracts, ({ path }) => path);
  const routes = [...byPath].map(([path, those]) => [path, those.map(({ method }) => method)]);
  return `${JSON.stringify(Object.fromEntries(routes), undefined, 1)}\n`;
}
