import * as z from "zod/mini";
import { emailAddress, utcTime } from "../../certificate/model/contract-shapes.ts";
import { writer } from "../drafts/draft-shapes.ts";

/** Where somebody is told that something waits. */
export const toldAddress = z
  .object({
    address: z.exactOptional(
      emailAddress("Where e-mails go; absent where it was taken away.", "mottagningen@norrbacka.example"),
    ),
    savedAt: utcTime("When it was saved, or taken away."),
    savedBy: writer("Who did that."),
  })
  .check(z.meta({ named: "EmailAddress", description: "Where e-mails that something waits go, and who said so." }));

export const exampleAddress = {
  address: "elin.sandberg@norrbacka.example",
  savedAt: "2026-11-22T09:30:00.000Z",
  savedBy: { hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg" },
} as const;
