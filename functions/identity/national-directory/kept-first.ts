import * as z from "zod/mini";
import { StaffDirectoryDownError } from "../issuer/who-signs-in.ts";
import type { FindStaff } from "../issuer/who-signs-in.ts";

/** Whom the function is asked for that speaks with the national directory. */
export const askedStaff = z.object({ hsaId: z.string() });

const answered = z.object({ kept: z.enum(["kept", "unknown-now"]) });

/**
 * Staff as the Directory has them, after the national directory has been asked.
 *
 * @throws StaffDirectoryDownError where nothing that may be trusted is known of them: whoever asks must not take them
 * for somebody, nor for nobody
 */
export function keptFirst(call: (event: z.infer<typeof askedStaff>) => Promise<unknown>, known: FindStaff): FindStaff {
  return async (hsaId) => {
    const { kept } = answered.parse(await call({ hsaId }));
    if (kept === "unknown-now") throw new StaffDirectoryDownError();
    return known(hsaId);
  };
}
