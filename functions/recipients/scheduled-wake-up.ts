import type { SchedulerClient } from "@aws-sdk/client-scheduler";
import { CreateScheduleCommand } from "@aws-sdk/client-scheduler";

export interface WakeUpSettings {
  /** The function that wakes what is due at a recipient. */
  readonly functionArn: string;
  readonly group: string;
  readonly roleArn: string;
  /** 1 in production; smaller where a test shall not wait. */
  readonly timeScale: number;
}

/** Times are rounded up to whole minutes, so that all that is due within one shares a wake-up. */
const roundedToMs = 60_000;

/**
 * Wakes a recipient's deliveries by a one-time schedule, which then deletes itself. It is named after recipient and
 * time, so that setting it twice is setting it once. It names no certificate.
 */
export function scheduledWakeUp(client: SchedulerClient, settings: WakeUpSettings, now: () => string) {
  return async (recipient: string, at: string): Promise<void> => {
    const time = nextRound(Math.max(Date.parse(at), Date.parse(now()) + 1), settings.timeScale);
    try {
      await client.send(
        new CreateScheduleCommand({
          Name: `delivery-${recipient}-${time.replaceAll(/[-:]/g, "")}`,
          GroupName: settings.group,
          ScheduleExpression: `at(${time})`,
          FlexibleTimeWindow: { Mode: "OFF" },
          ActionAfterCompletion: "DELETE",
          Target: { Arn: settings.functionArn, RoleArn: settings.roleArn, Input: JSON.stringify({ recipient }) },
        }),
      );
    } catch (error) {
      // By its name: the bundle does not hold the client's classes of errors.
      if (!(error instanceof Error) || error.name !== "ConflictException") throw error;
    }
  };
}

/** A schedule knows whole seconds; one that fired a moment early would find nothing due. */
function nextRound(at: number, timeScale: number): string {
  const step = Math.max(1000, Math.ceil((roundedToMs * timeScale) / 1000) * 1000);
  return new Date(Math.ceil(at / step) * step).toISOString().slice(0, 19);
}
