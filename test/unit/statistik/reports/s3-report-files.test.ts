import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { isBusy } from "../../../../functions/platform/busy.ts";
import { mostTries, patience } from "../../../../functions/platform/patience.ts";
import { s3ReportFiles } from "../../../../functions/statistik/reports/s3-report-files.ts";

/** What it is told to answer in turn, the last for ever; 0 breaks the connection. */
async function aBucket(...statuses: readonly number[]) {
  let asked = 0;
  const server = createServer((request, response) => {
    const status = statuses[Math.min(asked, statuses.length - 1)]!;
    asked += 1;
    if (status === 0) request.socket.destroy();
    else response.writeHead(status).end(status === 200 ? "rows" : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const read = s3ReportFiles(
    {
      bucket: "b",
      region: "eu-north-1",
      endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
      credentials: { accessKeyId: "k", secretAccessKey: "s" },
      now: () => "2026-11-26T12:00:00.000Z",
    },
    patience({ random: () => 0, now: () => 0, timeLeft: () => Infinity }),
  );
  return { read: () => read("latest.json"), asked: () => asked };
}

describe("Files of the reports bucket", () => {
  it.each([503, 500, 0])("are asked for again where S3 answers %i, but not for ever", async (status) => {
    const passing = await aBucket(status, status, 200);
    expect(await passing.read()).toBe("rows");
    const lasting = await aBucket(status);
    expect(isBusy(await lasting.read().catch((caught: unknown) => caught))).toBe(true);
    expect([passing.asked(), lasting.asked()]).toEqual([3, mostTries]);
  });

  it("are not asked for again where they are not there or may not be read", async () => {
    const absent = await aBucket(404);
    expect(await absent.read()).toBeUndefined();
    const forbidden = await aBucket(403);
    await expect(forbidden.read()).rejects.toThrow("status 403");
    expect([absent.asked(), forbidden.asked()]).toEqual([1, 1]);
  });
});
