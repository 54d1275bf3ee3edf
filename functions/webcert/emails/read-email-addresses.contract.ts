import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { exampleAddress, toldAddress } from "./email-shapes.ts";

export const readEmailAddresses = webcert.contract({
  id: "readEmailAddresses",
  method: "GET",
  path: "/api/email-addresses",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "See where e-mails that something waits go",
  description:
    "Your own address, which holds at every unit you work at, and that of the unit you are at. Without your own you get " +
    "no e-mails; without the unit's, what waits for it is told to `wholesAddress`, where the unit is a part of another " +
    "that has one.",
  input: z.strictObject({}),
  output: z.object({
    own: z.exactOptional(toldAddress),
    unit: z.exactOptional(toldAddress),
    wholesAddress: z.exactOptional(toldAddress),
  }),
  problems: [],
  examples: { input: {}, output: { own: exampleAddress } },
});
