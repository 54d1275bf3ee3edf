import * as z from "zod/mini";

/** A code with its name, where it has one. */
export const codedText = z.object({ code: z.string(), text: z.exactOptional(z.string()) });
