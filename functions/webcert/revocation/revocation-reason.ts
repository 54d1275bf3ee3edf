import * as z from "zod/mini";

/** Why a certificate is made void. */
export const revocationReason = z
  .enum(["wrong-patient", "other-serious-error"])
  .check(z.meta({ description: "Why it must not be relied on." }));
