/**
 * Sends what the pages' own code asks as a terminal does, with somebody's token in the place of their cookie.
 *
 * @param origin the edge's origin
 */
export function sendAs(origin: string, accessToken: string) {
  return (path: string, request: RequestInit): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${accessToken}`);
    return fetch(`${origin}${path}`, { ...request, headers });
  };
}
