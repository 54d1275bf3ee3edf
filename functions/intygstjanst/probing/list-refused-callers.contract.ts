import * as z from "zod/mini";
import { countInQuery, utcTime } from "../../certificate/model/contract-shapes.ts";
import { sentTime } from "../../certificate/types/sent-times.ts";
import { intygstjanst } from "../service.ts";

const count = (description: string) => z.int().check(z.minimum(0), z.meta({ description }));

const refusedCaller = z
  .object({
    caller: z.string().check(
      z.meta({
        description:
          "Who it is: the HSA-id of staff, the client id of a system, a pseudonym of a citizen, the same as in the " +
          "access log.",
        examples: ["TSTNMT2321000156-1079"],
      }),
    ),
    roles: z.array(z.string()).check(z.meta({ description: "As what they called.", examples: [["DOCTOR"]] })),
    refusals: count("How often they were refused."),
    firstAt: utcTime("The first time."),
    lastAt: utcTime("The last time."),
    reasons: z
      .array(
        z
          .object({
            operation: z.string().check(z.meta({ description: "What was called.", examples: ["readCertificate"] })),
            outcome: z
              .string()
              .check(z.meta({ description: "The code that was answered.", examples: ["certificate-not-found"] })),
            refusals: count("How often."),
          })
          .check(z.meta({ named: "ReasonOfRefusal", description: "What was refused, and as what." })),
      )
      .check(z.meta({ description: "The ten most frequent, the most frequent first." })),
    units: z
      .array(z.string())
      .check(z.meta({ description: "HSA-ids of the units they called from, ten at most; of staff only." })),
  })
  .check(z.meta({ named: "RefusedCaller", description: "Somebody who was refused, and how often." }));

export const listRefusedCallers = intygstjanst.contract({
  id: "listRefusedCallers",
  method: "GET",
  path: "/api/refused-callers",
  scope: "operator",
  assurance: 3,
  summary: "See who has been refused, most often first",
  description:
    "Who tries what is not theirs, by the access log: staff and systems by their ids, citizens by a pseudonym, with what " +
    "they called and what they were answered. No patient is named, nor what was asked for. A hundred callers at most; " +
    "whoever is beyond their limit is not logged on.",
  input: z.strictObject({
    hours: z._default(countInQuery(24), 3).check(z.meta({ description: "How many hours back." })),
    untilAt: z.exactOptional(
      sentTime("Up to when, in the years 2000 to 2099; now where it is not said.").check(
        // Of other years there is no log.
        z.regex(/^20/),
        z.meta({ examples: ["2026-11-22T10:00:00Z"] }),
      ),
    ),
  }),
  output: z.object({
    fromAt: utcTime("From when it was looked."),
    untilAt: utcTime("Up to when it was looked."),
    callers: z.array(refusedCaller).check(z.meta({ description: "The one refused most often first." })),
    moreCallers: count("How many more were refused, each no more often than the last of these."),
  }),
  problems: [],
  examples: {
    input: { hours: 3 },
    output: {
      fromAt: "2026-11-22T07:00:00.000Z",
      untilAt: "2026-11-22T10:00:00.000Z",
      callers: [
        {
          caller: "TSTNMT2321000156-1079",
          roles: ["DOCTOR"],
          refusals: 31,
          firstAt: "2026-11-22T09:36:00.000Z",
          lastAt: "2026-11-22T09:37:12.000Z",
          reasons: [
            { operation: "readCertificate", outcome: "certificate-not-found", refusals: 30 },
            { operation: "createDraft", outcome: "patient-unknown", refusals: 1 },
          ],
          units: ["TSTNMT2321000156-1003"],
        },
      ],
      moreCallers: 0,
    },
  },
});
