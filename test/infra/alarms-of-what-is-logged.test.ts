import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { messages } from "../../functions/platform/log.ts";
import type { Message } from "../../functions/platform/log.ts";
import { metrics } from "../../functions/platform/metrics.ts";
import type { Metric } from "../../functions/platform/metrics.ts";
import { metricOf } from "./metric-of.ts";
import { resolver } from "./policy/resolve-template.ts";
import { local } from "./synthesised.ts";
import type { Resource } from "./synthesised.ts";
import { functionNameOf, functionsOf } from "./templates.ts";

/** What is counted, by namespace, name and dimension, as alarms name it. */
const alarmed = new Set(local.ofType("AWS::CloudWatch::Alarm").map((alarm) => metricOf(local, alarm)));

const bundleOf = (one: Resource): string =>
  join("dist/functions", functionNameOf(one).replace(/^intyg-/, ""), "index.js");
const settingsOf = ({ properties, stack }: Resource): Record<string, string> =>
  resolver(local)(properties["Environment"].Variables, stack);

/** The metrics of a line of the log, as CloudWatch reads them out of it (its embedded metric format). */
function metricsIn(line: string): string[] {
  const fields = JSON.parse(line);
  const directives: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string }[] }[] =
    fields._aws?.CloudWatchMetrics ?? [];
  return directives.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Metrics.map(({ Name }) => {
      expect(fields[Name], Name).toBeTypeOf("number");
      expect(fields._aws.Timestamp).toBeGreaterThan(Date.parse("2020-01-01"));
      const [names = [], ...others] = Dimensions;
      expect(others).toEqual([]);
      return [Namespace, Name, ...names.map((name) => `${name}=${String(fields[name])}`)].join(" ");
    }),
  );
}

describe("What functions log", () => {
  const written: string[] = [];

  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    written.length = 0;
  });

  /** Runs the bundle as it is deployed, with what the stack gives it, on an event that nobody can make sense of. */
  async function failing(one: Resource): Promise<readonly string[]> {
    const settings = { ...settingsOf(one), AWS_REGION: "eu-north-1" };
    const nowhere = { AWS_ENDPOINT_URL: "http://127.0.0.1:9", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" };
    for (const [name, value] of Object.entries({ ...settings, ...nowhere, AWS_SESSION_TOKEN: "x" }))
      vi.stubEnv(name, value);
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      written.push(...String(text).split("\n").filter(Boolean));
      return true;
    });
    const { handler } = createRequire(import.meta.url)(join(process.cwd(), bundleOf(one)));
    await Promise.resolve(handler({}, { getRemainingTimeInMillis: () => 20_000 })).catch(() => undefined);
    vi.restoreAllMocks();
    return written.filter((line) => line.startsWith("{"));
  }

  const functions = functionsOf(local).map((one) => ({ name: functionNameOf(one), one }));

  it.each(functions)("of a failure in $name is a fault that an alarm of its service counts", async ({ one }) => {
    const counted = (await failing(one)).flatMap(metricsIn);
    const { SERVICE } = settingsOf(one);
    expect(counted).toEqual([`Intygstjanster Faults service=${String(SERVICE)}`]);
    expect(alarmed).toContain(counted[0]);
  });

  it("is counted by no metric that no alarm reads, whichever function logs it", () => {
    const silent = functions.flatMap(({ name, one }) => {
      const code = readFileSync(bundleOf(one), "utf8");
      const { SERVICE, JOB } = settingsOf(one);
      return Object.entries<Message>(messages).flatMap(([logged, { counts }]) => {
        // The register itself names each code too, there followed by its sentence.
        const isLogged = new RegExp(`"${logged}"(?!:\\{says)`).test(code);
        if (counts === undefined || !isLogged) return [];
        const { name: metric, dimension }: Metric = metrics[counts];
        const value = { service: SERVICE, job: JOB }[dimension];
        const read = `Intygstjanster ${metric} ${dimension}=${String(value)}`;
        return alarmed.has(read) ? [] : [`${name} logs ${logged}: ${read}`];
      });
    });
    expect(silent).toEqual([]);
  });

  it("is read by no alarm for a metric that nothing logs", () => {
    const logged = new Set(
      functions.flatMap(({ one }) => {
        const { SERVICE, JOB } = settingsOf(one);
        return Object.values<Metric>(metrics).map(
          ({ name, dimension }) =>
            `Intygstjanster ${name} ${dimension}=${String({ service: SERVICE, job: JOB }[dimension])}`,
        );
      }),
    );
    const counted = new Set(Object.values<Message>(messages).map(({ counts }) => counts));
    for (const metric of Object.keys(metrics)) expect(counted).toContain(metric);
    const ours = [...alarmed].filter((metric) => metric.startsWith("Intygstjanster "));
    expect(ours.filter((metric) => !logged.has(metric))).toEqual([]);
  });
});
