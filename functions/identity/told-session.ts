import * as z from "zod/mini";

/** What the issuer tells a page of the session that its browser is in (docs/adr/0047-browser-sessions.md). */
export const toldSession = z.object({
  /** Who it is at the token issuer. */
  subject: z.string(),
  /** Of care staff only. */
  name: z.exactOptional(z.string()),
  /** What the session may be used for. */
  scopes: z.array(z.string()),
  /** What a page shows with each call; kept in its memory and nowhere else. */
  proof: z.string(),
  /** Seconds until it must be renewed. */
  tokenSeconds: z.number(),
  /** Seconds until it is over, unless it is renewed. */
  sessionSeconds: z.number(),
});

export type ToldSession = Readonly<z.output<typeof toldSession>>;
