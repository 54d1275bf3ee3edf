import * as z from "zod/mini";
import { exampleCertificate, exampleSendingState } from "../../certificate/model/contract-examples.ts";
import { certificateLife, countInQuery, unitHsaId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { intygstjanst } from "../service.ts";
import { deliveryShape, exampleDelivery } from "../deliveries/delivery-shape.ts";

const damage = z
  .object({
    kind: z.enum(["certificate", "draft", "delivery"]).check(z.meta({ description: "What is damaged." })),
    certificateId: z.exactOptional(
      z.string().check(z.meta({ description: "Id of the certificate or draft, where it can be read." })),
    ),
    recipient: z.exactOptional(z.string().check(z.meta({ description: "Code of the recipient of a delivery." }))),
  })
  .check(z.meta({ named: "Damage", description: "Something stored that cannot be read." }));

const count = (description: string) => z.int().check(z.minimum(0), z.meta({ description }));

const standing = z
  .object({
    recipient: recipientCode,
    state: z.enum(["well", "failing", "left-alone"]).check(
      z.meta({
        description:
          "`failing`: something waits that was tried in vain; `left-alone`: the recipient has not answered several " +
          "times in a row and is tried seldom; else `well`. What has stopped is counted apart.",
      }),
    ),
    waitingDeliveries: count(
      "Deliveries to it that did not arrive at once; 1000 are counted at most, with the stopped ones.",
    ),
    stoppedDeliveries: count("Deliveries to it that somebody must look at."),
    oldestAt: z.exactOptional(utcTime("When the oldest that has not arrived came about.")),
    nextTryAt: z.exactOptional(utcTime("When the next try is due; in the past where one is under way.")),
  })
  .check(z.meta({ named: "RecipientStanding", description: "How it goes to bring a recipient what it is to have." }));

export const readStatus = intygstjanst.contract({
  id: "readStatus",
  method: "GET",
  path: "/api/status",
  scope: "operator",
  assurance: 3,
  summary: "See what waits, and where a unit's newest certificates are on their way",
  description:
    "A unit's newest certificates with their deliveries, how it goes with each recipient, and how many events wait to " +
    "be published or could not be published. What is damaged is named. Ids, states and times only.",
  input: z.strictObject({
    unit: z.exactOptional(unitHsaId),
    limit: z._default(countInQuery(25), 10).check(z.meta({ description: "How many certificates at most." })),
  }),
  output: z.object({
    certificates: z
      .array(
        z
          .object({
            ...certificateLife,
            deliveries: z.array(deliveryShape).check(z.meta({ description: "Every delivery of it." })),
          })
          .check(z.meta({ named: "CertificateOnItsWay", description: "A certificate's life with its deliveries." })),
      )
      .check(z.meta({ description: "The newest first." })),
    unpublishedEvents: count(
      "Events that wait to be published, or in their first minute to be brought to a recipient.",
    ),
    parkedEvents: count("Events that could not be published."),
    unfinishedErasures: count("Certificates that are erased and unreadable, and of which something still lies around."),
    stoppedDeliveries: count("Deliveries that somebody must look at."),
    waitingDeliveries: count("Deliveries that did not arrive at once and will be tried."),
    recipients: z.array(standing).check(z.meta({ description: "Every recipient, by code." })),
    damaged: z.array(damage).check(
      z.meta({
        description:
          "What was met on the way that could not be read and so is left out of every list: among the newest " +
          "certificates and drafts of the unit, and the deliveries that wait or have stopped.",
      }),
    ),
  }),
  problems: ["unit-not-found"],
  examples: {
    input: { unit: "TSTNMT2321000156-1003" },
    output: {
      certificates: [
        {
          ...exampleCertificate,
          sentTo: [exampleSendingState],
          deliveries: [exampleDelivery],
        },
      ],
      unpublishedEvents: 0,
      parkedEvents: 0,
      unfinishedErasures: 0,
      stoppedDeliveries: 0,
      waitingDeliveries: 1,
      recipients: [
        {
          recipient: exampleDelivery.recipient,
          state: "failing",
          waitingDeliveries: 1,
          stoppedDeliveries: 0,
          oldestAt: exampleDelivery.createdAt,
          nextTryAt: exampleDelivery.nextTryAt,
        },
      ],
      damaged: [],
    },
  },
});
