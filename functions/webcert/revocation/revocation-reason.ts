import * as z from "zod/mini";
import { textOfAtMost } from "../../certificate/model/contract-shapes.ts";

/** Why a certificate is made void. */
export const revocationReason = z.enum(["wrong-patient", "other-serious-error"]).check(
  z.meta({
    description: "Why it must not be relied on.",
    "x-enum-descriptions": ["It was issued for the wrong patient", "It has another serious error"],
  }),
);

/** The most that is said besides the reason, in characters. */
export const longestExplanation = 500;

/** What is wrong, in the words of who makes it void. */
export const revocationExplanation = textOfAtMost(longestExplanation);
