import * as z from "zod/mini";
import { state } from "../model/contract-shapes.ts";
import { sentDay } from "./sent-times.ts";
import { typeKeys } from "./type-keys.ts";

/** A certificate type that is asked for: one that there is. */
export const askedType = z.exactOptional(
  z
    .enum(typeKeys)
    .check(z.meta({ named: "TypeKey", description: "This certificate type alone, whatever its version." })),
);

/** What of a list of certificates is asked for (`../model/list-filter.ts`). */
export const certificateFilter = {
  type: askedType,
  state: z.exactOptional(state.check(z.meta({ description: "In this state alone." }))),
  from: z.exactOptional(sentDay("Signed on this day or later, in Swedish time.")),
  to: z.exactOptional(sentDay("Signed on this day or earlier, in Swedish time.")),
};

const yesOrNo = (description: string) => z.exactOptional(z.enum(["yes", "no"]).check(z.meta({ description })));

/** What of a list of drafts is asked for. */
export const draftFilter = {
  type: askedType,
  from: z.exactOptional(sentDay("Begun on this day or later, in Swedish time.")),
  to: z.exactOptional(sentDay("Begun on this day or earlier, in Swedish time.")),
  ready: yesOrNo("Only those that are marked as ready to be signed, or only those that are not."),
  assigned: yesOrNo("Only those that are assigned to a colleague or to the unit, or only those that are not."),
};

/** A period that ends before it starts leaves nothing to ask for. */
export const periodInOrder = z.refine<{ readonly from?: string; readonly to?: string }>(
  ({ from, to }) => from === undefined || to === undefined || from <= to,
  { path: ["from"], params: { code: "after-end" } },
);
