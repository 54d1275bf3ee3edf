import { afterEach, describe, expect, it, vi } from "vitest";
import { newEnvironment } from "../../../functions/operation/need.ts";
import { scheduledEntry } from "../../../functions/platform/background-entry.ts";
import { jsonLog } from "../../../functions/platform/log.ts";
import type { LogCode, LogFields } from "../../../functions/platform/log.ts";
import { functionLog } from "../../../functions/platform/needs.ts";

const at = "2026-11-26T12:00:00.000Z";

function logged(code: LogCode, fields: LogFields): unknown {
  const lines: string[] = [];
  jsonLog({ write: (line) => lines.push(line), now: () => at, service: () => "recipients" })(code, fields);
  return JSON.parse(lines.join(""));
}

describe("A line of the log", () => {
  it("that is a fault is counted under the service, and so needs no call", () => {
    expect(logged("message-failed", { messageId: "1" })).toEqual({
      at,
      code: "message-failed",
      message: "A message failed and will come again",
      service: "recipients",
      messageId: "1",
      Faults: 1,
      _aws: {
        Timestamp: Date.parse(at),
        CloudWatchMetrics: [
          { Namespace: "Intygstjanster", Dimensions: [["service"]], Metrics: [{ Name: "Faults", Unit: "Count" }] },
        ],
      },
    });
  });

  it("that tells how much is counted by that", () => {
    expect(logged("recipient-down", { recipient: "FKASSA", minutes: 75 })).toMatchObject({ RecipientDown: 75 });
    expect(logged("deliveries-overdue", { recipient: "FKASSA", deliveries: 3 })).toMatchObject({
      OverdueDeliveries: 3,
    });
  });

  it("of a call that was refused or answered is counted by nothing", () => {
    expect(logged("call-refused", { refusal: "idempotency-key-in-progress" })).not.toHaveProperty("_aws");
    expect(logged("call-done", { ms: 3 })).not.toHaveProperty("_aws");
  });
});

describe("A job of the clock", () => {
  afterEach(() => vi.unstubAllEnvs());

  async function runs(run: () => Promise<unknown>) {
    vi.stubEnv("JOB", "sweep");
    const told: string[] = [];
    const the = newEnvironment();
    functionLog.provide(the, (code, { job = "" }) => told.push(`${code} ${String(job)}`.trim()));
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- of the invocation only the time left is read
    const invocation: any = { getRemainingTimeInMillis: () => 1000 };
    const ended = await scheduledEntry(run, the)({}, invocation).then(
      () => "well",
      () => "thrown",
    );
    return { ended, told };
  }

  it("is counted under its name when it has ended well", async () => {
    expect(await runs(async () => 1)).toEqual({ ended: "well", told: ["job-done sweep"] });
  });

  it("is a fault and no run when it throws", async () => {
    expect(await runs(() => Promise.reject(new TypeError()))).toEqual({ ended: "thrown", told: ["run-failed"] });
  });
});
