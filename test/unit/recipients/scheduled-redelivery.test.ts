import type { SchedulerClient } from "@aws-sdk/client-scheduler";
import { ConflictException } from "@aws-sdk/client-scheduler";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import { scheduledRedelivery } from "../../../functions/recipients/scheduled-redelivery.ts";

const at = "2026-11-22T10:00:00.500Z";
const delivery: Delivery = {
  subject: "C#one",
  recipient: "FKASSA",
  sequence: 2,
  action: "register",
  state: "open",
  tries: 1,
  nextTryAt: at,
  createdAt: "2026-11-22T09:00:00.000Z",
};

interface Schedule {
  readonly Name: string;
  readonly ScheduleExpression: string;
  readonly Target: { readonly Arn: string; readonly Input: string };
}

function scheduling(refuse?: Error) {
  const made: Schedule[] = [];
  const client = {
    send: async ({ input }: { input: Schedule }) => {
      if (refuse !== undefined) throw refuse;
      made.push(input);
    },
  } as unknown as SchedulerClient;
  const settings = { laneQueueArns: ["arn:first", "arn:second"], group: "default", roleArn: "arn:role" };
  return { made, redeliverAt: scheduledRedelivery(client, settings) };
}

describe("the wake-up of a delivery", () => {
  it("comes through the recipient's lane, not before it is due, and tells whose delivery it is", async () => {
    const { made, redeliverAt } = scheduling();
    await redeliverAt(delivery, at, 2);
    expect(made).toMatchObject([{ ScheduleExpression: "at(2026-11-22T10:00:01)", Target: { Arn: "arn:second" } }]);
    expect(JSON.parse(made[0]!.Target.Input)).toMatchObject({ subject: "C#one", recipient: "FKASSA" });
  });

  it("is named after delivery and try, so that one that is set already stays", async () => {
    const { made, redeliverAt } = scheduling();
    await redeliverAt(delivery, at, 1);
    await redeliverAt(delivery, at, 2);
    await redeliverAt({ ...delivery, tries: 2 }, at, 1);
    expect(made[0]!.Name).toBe(made[1]!.Name);
    expect(made[2]!.Name).not.toBe(made[0]!.Name);
    const conflict = new ConflictException({ message: "there already", $metadata: {} } as never);
    await expect(scheduling(conflict).redeliverAt(delivery, at, 1)).resolves.toBeUndefined();
  });

  it("fails where the lane is not there, so that the message comes again", async () => {
    const { made, redeliverAt } = scheduling();
    await expect(redeliverAt(delivery, at, 3)).rejects.toThrow();
    expect(made).toEqual([]);
  });
});
