import * as z from "zod/mini";
import { emailAddress } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { exampleAddress, toldAddress } from "./email-shapes.ts";

export const saveEmailAddress = webcert.contract({
  id: "saveEmailAddress",
  method: "PUT",
  path: "/api/email-addresses/{of}",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  summary: "Say where e-mails that something waits go",
  description:
    "With an address, you or your unit are told by e-mail when something is given to you or the unit to do, and the unit " +
    "when a recipient has written. An e-mail says how much waits and at which unit; never whom it is about. You are sent " +
    "one an hour at most about a unit. Without `address` there are none any more.",
  input: z.strictObject({
    of: z
      .enum(["me", "unit"])
      .check(z.meta({ description: "Whose: yours, at every unit you work at, or that of the unit you are at." })),
    address: z.exactOptional(emailAddress("Where e-mails go.", exampleAddress.address)),
  }),
  output: z.object({ saved: toldAddress }),
  problems: [],
  examples: { input: { of: "me", address: exampleAddress.address }, output: { saved: exampleAddress } },
});
