import type { SchedulerClient } from "@aws-sdk/client-scheduler";
import { describe, expect, it } from "vitest";
import { scheduledWakeUp } from "../../../functions/recipients/scheduled-wake-up.ts";

interface Schedule {
  readonly Name: string;
  readonly ScheduleExpression: string;
  readonly Target: { readonly Arn: string; readonly Input: string };
}

function scheduling({ timeScale = 1, refuse }: { readonly timeScale?: number; readonly refuse?: Error } = {}) {
  const made: Schedule[] = [];
  const client = {
    send: async ({ input }: { input: Schedule }) => {
      if (refuse !== undefined) throw refuse;
      made.push(input);
    },
  } as unknown as SchedulerClient;
  const settings = { functionArn: "arn:wake", group: "default", roleArn: "arn:role", timeScale };
  return { made, wakeAt: scheduledWakeUp(client, settings, () => "2026-11-22T10:00:00.000Z") };
}

describe("the wake-up of a recipient's deliveries", () => {
  it("names the recipient and no certificate, and never fires before the time", async () => {
    const { made, wakeAt } = scheduling();
    await wakeAt("FKASSA", "2026-11-22T10:04:10.500Z");
    expect(made).toMatchObject([{ ScheduleExpression: "at(2026-11-22T10:05:00)", Target: { Arn: "arn:wake" } }]);
    expect(JSON.parse(made[0]!.Target.Input)).toEqual({ recipient: "FKASSA" });
  });

  it("is one for all that is due within a minute, and another for each recipient", async () => {
    const { made, wakeAt } = scheduling();
    await wakeAt("FKASSA", "2026-11-22T10:04:10.500Z");
    await wakeAt("FKASSA", "2026-11-22T10:05:00.000Z");
    await wakeAt("TRANSP", "2026-11-22T10:05:00.000Z");
    expect(made[0]!.Name).toBe(made[1]!.Name);
    expect(made[2]!.Name).not.toBe(made[0]!.Name);
    // As it comes in a bundle: by its name, and of no class.
    const conflict = Object.assign(new Error("there already"), { name: "ConflictException" });
    await expect(
      scheduling({ refuse: conflict }).wakeAt("FKASSA", "2026-11-22T10:05:00.000Z"),
    ).resolves.toBeUndefined();
  });

  it("is set for a time to come, also where it was to be in the past", async () => {
    const { made, wakeAt } = scheduling();
    await wakeAt("FKASSA", "2026-11-22T09:00:00.000Z");
    expect(made[0]!.ScheduleExpression).toBe("at(2026-11-22T10:01:00)");
  });

  it("is rounded to the second where nobody wants to wait for a minute", async () => {
    const { made, wakeAt } = scheduling({ timeScale: 0.01 });
    await wakeAt("FKASSA", "2026-11-22T10:04:10.500Z");
    expect(made[0]!.ScheduleExpression).toBe("at(2026-11-22T10:04:11)");
  });
});
