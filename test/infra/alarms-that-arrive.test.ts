import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { metricNamespace } from "../../functions/platform/metrics.ts";
import { metricOf } from "./metric-of.ts";
import { evaluatePolicy } from "./policy/evaluate-policy.ts";
import { account, arnOf, resolver } from "./policy/resolve-template.ts";
import { referredIds } from "./synthesised.ts";
import type { Resource, Synthesised, Value } from "./synthesised.ts";
import { named, stages } from "./templates.ts";

const alarmsOf = (app: Synthesised): readonly Resource[] => app.ofType("AWS::CloudWatch::Alarm");

/** Statements of the policies that a topic, a queue or a key has. */
function policyOf(app: Synthesised, arn: string): Value[] {
  const resolve = resolver(app);
  const policies = [...app.ofType("AWS::SNS::TopicPolicy"), ...app.ofType("AWS::SQS::QueuePolicy")]
    .map(({ stack, properties }) => resolve(properties, stack))
    .filter(({ Topics = [], Queues = [] }) =>
      [...Topics, ...Queues].some((one: string) => arn === one || arn.endsWith(`:${one}`)),
    )
    .map(({ PolicyDocument }) => PolicyDocument);
  const keys = app
    .ofType("AWS::KMS::Key")
    .filter((key) => arnOf(key) === arn)
    .map(({ stack, properties }) => resolve(properties["KeyPolicy"], stack));
  return [...policies, ...keys].flatMap(({ Statement }) => Statement);
}

describe.each(stages)("Alarms that arrive, in the stage $stage:", (app) => {
  const resolve = resolver(app);
  const alarms = alarmsOf(app);
  const topics = app.ofType("AWS::SNS::Topic").map((topic) => ({
    arn: arnOf(topic),
    key: resolve(topic.properties["KmsMasterKeyId"], topic.stack),
  }));
  const published = alarms.flatMap((alarm) =>
    resolve(alarm.properties["AlarmActions"], alarm.stack).map((action: string) => ({ alarm, action })),
  );
  const byCloudWatch = (alarm: Resource, action: string, more: Readonly<Record<string, string>> = {}) => ({
    principal: "cloudwatch.amazonaws.com",
    action: "sns:Publish",
    resource: action,
    context: {
      "aws:SourceAccount": account,
      "aws:SourceArn": arnOf(alarm),
      "aws:SecureTransport": "true",
      ...more,
    },
  });

  it("each has one action, on a topic of ours", () => {
    expect(alarms.length).toBeGreaterThan(30);
    expect(published).toHaveLength(alarms.length);
    for (const { action } of published) expect(topics.map(({ arn }) => arn)).toContain(action);
  });

  it("each may publish there, by the topic's own policy, and the topic's key opens for it", () => {
    for (const { alarm, action } of published) {
      const request = byCloudWatch(alarm, action);
      expect(evaluatePolicy(policyOf(app, action), request), alarm.id).toBe("allowed");
      const { key } = topics.find(({ arn }) => arn === action) ?? {};
      for (const use of ["kms:Decrypt", "kms:GenerateDataKey"])
        expect(evaluatePolicy(policyOf(app, key), { ...request, action: use, resource: key }), alarm.id).toBe(
          "allowed",
        );
    }
  });

  it("nobody else may by that policy: no other service, no other account's alarm, and nothing without TLS", () => {
    const [{ alarm, action } = { alarm: alarms[0]!, action: "" }] = published;
    const judged = (request: Parameters<typeof evaluatePolicy>[1]) => evaluatePolicy(policyOf(app, action), request);
    const request = byCloudWatch(alarm, action);
    expect(judged({ ...request, principal: "events.amazonaws.com" })).toBe("silent");
    expect(judged(byCloudWatch(alarm, action, { "aws:SourceAccount": "999999999999" }))).toBe("silent");
    expect(judged(byCloudWatch(alarm, action, { "aws:SourceArn": "arn:aws:cloudwatch:eu-north-1:9:alarm:x" }))).toBe(
      "silent",
    );
    expect(judged(byCloudWatch(alarm, action, { "aws:SecureTransport": "false" }))).toBe("denied");
  });

  it("somebody is told, as the stage says, and what cannot be told by one way is told by the others", () => {
    const actions = new Set(published.map(({ action }) => action));
    for (const action of actions) {
      const receivers = app
        .ofType("AWS::SNS::Subscription")
        .map(({ stack, properties }) => resolve(properties, stack))
        .filter(({ TopicArn }) => TopicArn === action);
      expect(receivers.length).toBeGreaterThan(0);
      for (const { Protocol, Endpoint, RedrivePolicy } of receivers) {
        expect(Protocol).toMatch(/^(email|https)$/);
        expect(Endpoint).toMatch(Protocol === "email" ? /^[^@\s]+@[^@\s]+$/ : /^https:\/\//);
        const put = { principal: "sns.amazonaws.com", action: "sqs:SendMessage" };
        const { deadLetterTargetArn: resource } = RedrivePolicy;
        const context = { "aws:SourceArn": action, "aws:SecureTransport": "true" };
        expect(evaluatePolicy(policyOf(app, resource), { ...put, resource, context })).toBe("allowed");
      }
    }
  });

  it("each reads one metric and computes nothing, which AWS limits to ten and the emulator refuses", () => {
    expect(named(alarms.filter(({ properties }) => properties["Metrics"] !== undefined))).toEqual([]);
    for (const alarm of alarms) expect(metricOf(app, alarm)).toMatch(/^(AWS\/\w+|Intygstjanster) \w+( \w+=\S+)*$/);
    expect(new Set(alarms.map((alarm) => metricOf(app, alarm))).size).toBe(alarms.length);
  });

  it("there are no more for it that there are more functions: those are counted by what they log", () => {
    const ofFunctions = alarms.filter(({ properties }) =>
      ["AWS/Lambda", metricNamespace].includes(String(properties["Namespace"])),
    );
    expect(ofFunctions.length).toBeGreaterThan(0);
    // What a stream has waited is its reader's, and of nobody else.
    for (const alarm of ofFunctions)
      expect(metricOf(app, alarm)).not.toMatch(/^(?!AWS\/Lambda IteratorAge ).*FunctionName=/);
    expect(app.ofType("AWS::Logs::MetricFilter")).toEqual([]);
  });

  it("each says who is hurt, and names a runbook that is there", () => {
    for (const { id, properties } of alarms) {
      const [, impact, runbook = "none"] =
        /^(.*) What to do: (\S+)$/.exec(String(properties["AlarmDescription"])) ?? [];
      expect(impact, id).toMatch(/^[A-Z].{25,}\.$/);
      expect(existsSync(runbook), `${id}: ${runbook}`).toBe(true);
    }
  });

  it("each runbook that is written is some alarm's, and asks logs that are there", () => {
    const named = new Set(
      alarms.map(({ properties }) => /docs\/runbooks\/(\S+)$/.exec(String(properties["AlarmDescription"]))?.[1]),
    );
    const written = readdirSync("docs/runbooks").filter((file) => file !== "README.md");
    expect(named).toEqual(new Set(written));
    const logs = app.ofType("AWS::Logs::LogGroup").map(({ properties }) => properties["LogGroupName"]);
    for (const file of ["README.md", ...written]) {
      const text = readFileSync(`docs/runbooks/${file}`, "utf8");
      for (const [asked] of text.matchAll(/\/(?:aws\/lambda|intygstjanster)\/[a-z-]+(?![a-z/-])/g))
        expect(logs).toContain(asked);
    }
  });

  it("each job of the clock has one that rings for want of a run, wherever the job starts by itself", () => {
    const schedules = app.ofType("AWS::Scheduler::Schedule");
    expect(schedules.length).toBeGreaterThan(2);
    for (const { stack, properties } of schedules) {
      const [id] = referredIds(properties["Target"].Arn);
      const job = app.ofType("AWS::Lambda::Function").find((one) => one.stack === stack && one.id === id);
      const name = String(job?.properties["Environment"].Variables.JOB);
      const [alarm, ...others] = alarms.filter((one) => metricOf(app, one) === `${metricNamespace} Runs job=${name}`);
      expect(others).toEqual([]);
      const { Period, EvaluationPeriods, ...rest } = alarm?.properties ?? {};
      expect(rest, name).toMatchObject({
        Threshold: 1,
        ComparisonOperator: "LessThanThreshold",
        TreatMissingData: "breaching",
        Statistic: "Sum",
      });
      expect(alarm?.properties["ActionsEnabled"] ?? true).toBe(properties["State"] === "ENABLED");
      // CloudWatch: a day where the period is under an hour, else a week.
      expect(Period * EvaluationPeriods).toBeLessThanOrEqual(Period < 3600 ? 86_400 : 604_800);
      const between = { rate: 60 * Number(/rate\((\d+)/.exec(properties["ScheduleExpression"])?.[1]), cron: 86_400 };
      const kind = String(properties["ScheduleExpression"]).startsWith("rate") ? "rate" : "cron";
      expect(Period * EvaluationPeriods).toBeGreaterThan(between[kind]);
    }
  });
});
