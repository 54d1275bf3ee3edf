import { describe, expect, it } from "vitest";
import prices from "../../bin/bench/prices.json" with { type: "json" };
import type { EventKind } from "../../functions/certificate/model/certificate-event.ts";
import { deliveredBy } from "../../functions/certificate/model/certificate-event.ts";
import { findStage } from "../../lib/stages.ts";
import { referredIds } from "./synthesised.ts";
import type { Resource } from "./synthesised.ts";
import { functionNameOf, functionsOf, stages } from "./templates.ts";

/** Who wants to hear of each kind of event: the lane of its recipient, statistics, or nobody beside the store. */
const wantedBy: Readonly<Record<EventKind, "lane" | "statistics" | "nobody">> = {
  "certificate.signed": "statistics",
  "certificate.sent": "lane",
  "certificate.revoked": "statistics",
  "certificate.revocation-told": "lane",
  "certificate.replaced": "nobody",
  "certificate.no-longer-replaced": "nobody",
  "certificate.erased": "statistics",
  "message.received": "nobody",
  "message.sent": "lane",
  "delivery.resumed": "lane",
  "delivery.due": "lane",
};
const kinds = Object.entries(wantedBy).map(([kind, wanted]) => ({ kind, wanted }));

/** Whether a subscription takes a message with these attributes, as SNS decides it: each key of the policy must fit. */
function takes({ properties }: Resource, attributes: Readonly<Record<string, string | undefined>>): boolean {
  const policy = Object.entries<readonly string[]>(properties["FilterPolicy"]);
  return policy.every(([name, values]) => values.includes(attributes[name] ?? ""));
}

describe.each(stages)("The topic of events of the stage $stage", (app) => {
  const { lanes } = findStage((name) => (name === "stage" ? app.stage : undefined));
  const subscriptions = app
    .ofType("AWS::SNS::Subscription")
    .filter(({ properties }) => properties["Protocol"] === "sqs");
  const fedBySubscription = (one: Resource): string => {
    const [queue] = referredIds(one.properties["Endpoint"]);
    const [mapping] = app
      .ofType("AWS::Lambda::EventSourceMapping")
      .filter(({ stack, properties }) => stack === one.stack && referredIds(properties["EventSourceArn"])[0] === queue);
    const [fed] = referredIds(mapping?.properties["FunctionName"]);
    const target = functionsOf(app).find(({ stack, id }) => stack === one.stack && id === fed);
    return target === undefined ? "nothing" : functionNameOf(target);
  };

  it("compares what is published beside the message, not what is in it", () => {
    expect(subscriptions).toHaveLength(lanes.length + 1);
    for (const { properties } of subscriptions)
      expect(properties["FilterPolicyScope"] ?? "MessageAttributes").toBe("MessageAttributes");
  });

  it.each(kinds)("hands $kind to $wanted and to no other queue", ({ kind, wanted }) => {
    for (const lane of [undefined, ...lanes.keys().map((at) => String(at + 1))]) {
      const fed = subscriptions.filter((one) => takes(one, { kind, lane }));
      const statistics = wanted === "statistics" ? ["intyg-statistik-record-facts"] : [];
      const ofLane = wanted === "lane" && lane !== undefined ? ["intyg-recipients-deliver"] : [];
      expect(fed.map(fedBySubscription), `lane ${String(lane)}`).toEqual([...statistics, ...ofLane]);
      if (ofLane.length > 0) expect(fed[0]?.properties["FilterPolicy"].lane).toEqual([lane]);
    }
  });

  it("hands each event whose effect is a delivery to a lane", () => {
    for (const kind of Object.keys(deliveredBy)) expect(kinds).toContainEqual({ kind, wanted: "lane" });
  });

  it("is what the bench's cost of queues rests on", () => {
    const queues = new Set(
      app
        .ofType("AWS::Lambda::EventSourceMapping")
        .flatMap(({ stack, properties }) => referredIds(properties["EventSourceArn"]).map((id) => `${stack}/${id}`)),
    );
    const asked = app.ofType("AWS::SQS::Queue").filter(({ stack, id }) => queues.has(`${stack}/${id}`));
    expect(asked).toHaveLength(prices.assumed.queuesAskedAllTheTime);
    expect(prices.assumed.queuesOfAnEvent).toBe(1);
  });
});
