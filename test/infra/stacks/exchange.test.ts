import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isOpen } from "../../../functions/operation/contract.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { metrics } from "../../../functions/platform/metrics.ts";
import { apis } from "../../../lib/apis.ts";
import { fileNameOf } from "../../../lib/constructs/api-function.ts";
import { findStage } from "../../../lib/stages.ts";
import { securityHeaders } from "../../../lib/site/security-headers.ts";
import { resolver } from "../policy/resolve-template.ts";
import { rightsOf, roleOf } from "../policy/rights-of.ts";
import { settingNames, settingsInCode } from "../settings-in-code.ts";
import { local, production, referredIds } from "../synthesised.ts";
import type { Resource, Value } from "../synthesised.ts";
import {
  contracts,
  functionNamed,
  functionNameOf,
  functionsOf,
  named,
  nameOf,
  stages,
  statements,
} from "../templates.ts";

describe.each(stages)("What is stored in the stage $stage", (app) => {
  it("is encrypted at rest with a key of our own", () => {
    const tables = app.ofType("AWS::DynamoDB::Table");
    const topics = app.ofType("AWS::SNS::Topic");
    const groups = app.ofType("AWS::Logs::LogGroup");
    const workgroups = app.ofType("AWS::Athena::WorkGroup");
    expect(tables).toHaveLength(7);
    expect(
      named(tables.filter(({ properties }) => properties["SSESpecification"]?.KMSMasterKeyId === undefined)),
    ).toEqual([]);
    expect(named(topics.filter(({ properties }) => properties["KmsMasterKeyId"] === undefined))).toEqual([]);
    expect(named(groups.filter(({ properties }) => properties["KmsKeyId"] === undefined))).toEqual([]);
    expect(
      named(
        workgroups.filter(
          ({ properties }) =>
            properties["WorkGroupConfiguration"].ResultConfiguration.EncryptionConfiguration?.EncryptionOption !==
            "SSE_KMS",
        ),
      ),
    ).toEqual([]);
  });

  it("lies in buckets that are encrypted, closed to the public and to plain http, and keep no old versions", () => {
    const buckets = app.ofType("AWS::S3::Bucket");
    expect(buckets.length).toBeGreaterThanOrEqual(4);
    for (const bucket of buckets) {
      const { BucketEncryption, PublicAccessBlockConfiguration, VersioningConfiguration } = bucket.properties;
      expect(BucketEncryption?.ServerSideEncryptionConfiguration, nameOf(bucket)).toHaveLength(1);
      expect(Object.values(PublicAccessBlockConfiguration), nameOf(bucket)).toEqual([true, true, true, true]);
      expect(VersioningConfiguration, nameOf(bucket)).toBeUndefined();
      const policy = app
        .ofType("AWS::S3::BucketPolicy")
        .find(
          ({ stack, properties }) => stack === bucket.stack && referredIds(properties["Bucket"]).includes(bucket.id),
        );
      const denies = policy?.properties["PolicyDocument"].Statement.filter(({ Effect }: Value) => Effect === "Deny");
      expect(JSON.stringify(denies), nameOf(bucket)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it("can be restored to any second, the wrapped keys not as far back as the rest", () => {
    const days = Object.fromEntries(
      app
        .ofType("AWS::DynamoDB::Table")
        .map(({ id, properties }) => [id.slice(0, -8), properties["PointInTimeRecoverySpecification"]]),
    );
    expect(Object.values(days).every((one) => one.PointInTimeRecoveryEnabled === true)).toBe(true);
    expect(days["Keys"].RecoveryPeriodInDays).toBeLessThanOrEqual(days["Certificates"].RecoveryPeriodInDays);
  });

  it("has every index that the tables' description names, with its keys", () => {
    const described = readFileSync("functions/certificate/store/table.md", "utf8");
    const indexes = new Set(
      [...described.matchAll(/index `(\w+)`, `(\w+)`/g)].map(
        ([, name, partition]) => `${name ?? ""} by ${partition ?? ""}`,
      ),
    );
    const certificates = app.ofType("AWS::DynamoDB::Table").find(({ id }) => id.startsWith("Certificates"));
    const made = certificates?.properties["GlobalSecondaryIndexes"].map(
      ({ IndexName, KeySchema }: Value) => `${IndexName} by ${KeySchema[0].AttributeName}`,
    );
    expect(indexes.size).toBeGreaterThan(0);
    expect(new Set(made)).toEqual(indexes);
  });

  it("names what an index tells besides its keys, where it tells anything", () => {
    const indexes = app
      .ofType("AWS::DynamoDB::Table")
      .flatMap(({ properties }): Value[] => properties["GlobalSecondaryIndexes"] ?? []);
    for (const { Projection } of indexes)
      expect(Projection.ProjectionType).toBe(Projection.NonKeyAttributes === undefined ? "KEYS_ONLY" : "INCLUDE");
  });

  it("expires by an attribute, and tells the relay keys only", () => {
    const certificates = app.ofType("AWS::DynamoDB::Table").find(({ id }) => id.startsWith("Certificates"));
    expect(certificates?.properties["TimeToLiveSpecification"]).toEqual({ AttributeName: "expiresAt", Enabled: true });
  });

  it("is wrapped by a key that is renewed every year", () => {
    // Of other kinds are those that encrypt nothing: the issuer's, and what hides who was refused. KMS renews none.
    const keys = app.ofType("AWS::KMS::Key").filter(({ properties }) => properties["KeySpec"] === undefined);
    expect(keys).toHaveLength(3);
    expect(keys.every(({ properties }) => properties["EnableKeyRotation"] === true)).toBe(true);
  });
});

describe.each(stages)("A queue of the stage $stage", (app) => {
  const queues = app.ofType("AWS::SQS::Queue");
  const deadLetters = new Set(
    [...queues, ...app.ofType("AWS::SNS::Subscription")].flatMap(({ stack, properties }) =>
      referredIds(properties["RedrivePolicy"]).map((id) => `${stack}/${id}`),
    ),
  );

  it("has a dead-letter queue, unless it is one", () => {
    expect(queues.length).toBeGreaterThan(0);
    expect(named(queues.filter((queue) => queue.properties["RedrivePolicy"] === undefined)).toSorted()).toEqual(
      [...deadLetters].toSorted(),
    );
  });

  it("is encrypted and closed to plain http", () => {
    for (const queue of queues) {
      expect(queue.properties["SqsManagedSseEnabled"], nameOf(queue)).toBe(true);
      const policies = app
        .ofType("AWS::SQS::QueuePolicy")
        .filter(
          ({ stack, properties }) => stack === queue.stack && referredIds(properties["Queues"]).includes(queue.id),
        );
      expect(JSON.stringify(policies), nameOf(queue)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it("wakes somebody by the first dead letter, and when messages wait", () => {
    const metrics = app
      .ofType("AWS::CloudWatch::Alarm")
      .flatMap(({ stack, properties }) =>
        referredIds(properties["Dimensions"]).map((id) => `${properties["MetricName"]} of ${stack}/${id}`),
      );
    for (const queue of queues) {
      const metric = deadLetters.has(nameOf(queue))
        ? "ApproximateNumberOfMessagesVisible"
        : "ApproximateAgeOfOldestMessage";
      expect(metrics).toContain(`${metric} of ${nameOf(queue)}`);
    }
  });

  it("gets events raw, of the kinds it asked for, and loses none that the topic cannot hand over", () => {
    const fed = queues.filter(({ properties }) => properties["RedrivePolicy"] !== undefined);
    const subscriptions = app
      .ofType("AWS::SNS::Subscription")
      .filter(({ properties }) => properties["Protocol"] === "sqs");
    expect(subscriptions).toHaveLength(fed.length);
    for (const { properties } of subscriptions) {
      expect(properties["RawMessageDelivery"]).toBe(true);
      expect(properties["FilterPolicy"].kind.length).toBeGreaterThan(0);
      expect(referredIds(properties["RedrivePolicy"])).toHaveLength(1);
    }
  });

  it("gives its function six times its time, and takes single failures back", () => {
    for (const mapping of app
      .ofType("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => properties["MaximumRecordAgeInSeconds"] === undefined)) {
      const [queueId] = referredIds(mapping.properties["EventSourceArn"]);
      const [functionId] = referredIds(mapping.properties["FunctionName"]);
      const queue = queues.find(({ stack, id }) => stack === mapping.stack && id === queueId);
      const target = functionsOf(app).find(({ stack, id }) => stack === mapping.stack && id === functionId);
      expect(queue?.properties["VisibilityTimeout"]).toBe(6 * target?.properties["Timeout"]);
      expect(mapping.properties["FunctionResponseTypes"]).toEqual(["ReportBatchItemFailures"]);
    }
  });
});

describe.each(stages)("A lane of the stage $stage", (app) => {
  const inStack = (type: string) => app.ofType(type).filter(({ stack }) => stack === "Recipients");
  const queues = inStack("AWS::SQS::Queue").filter(({ properties }) => properties["RedrivePolicy"] !== undefined);
  const subscriptions = inStack("AWS::SNS::Subscription");
  const laneOf = ({ id }: Resource): string | undefined =>
    subscriptions.find(({ properties }) => referredIds(properties["Endpoint"]).includes(id))?.properties["FilterPolicy"]
      .lane[0];

  it("is there before a recipient asks for it: four, each with a queue that takes what is for it alone", () => {
    expect(queues.map(laneOf).toSorted()).toEqual(["1", "2", "3", "4"]);
    for (const { properties } of subscriptions) {
      expect(properties["FilterPolicy"].lane).toHaveLength(1);
      expect(properties["FilterPolicy"].kind).toContain("certificate.sent");
    }
  });

  it("has a dead-letter queue of its own, and alarms that name the lane", () => {
    const alarms = inStack("AWS::CloudWatch::Alarm");
    const alarmsOf = (id: string | undefined) =>
      alarms
        .filter(({ properties }) => referredIds(properties["Dimensions"]).includes(id ?? ""))
        .map(({ properties }) => String(properties["AlarmDescription"]));
    const ownDeadLetters = queues.map(({ properties }) => referredIds(properties["RedrivePolicy"])[0]);
    expect(new Set(ownDeadLetters).size).toBe(4);
    for (const queue of queues) {
      const [deadLetters] = referredIds(queue.properties["RedrivePolicy"]);
      for (const id of [queue.id, deadLetters])
        expect(alarmsOf(id)).toEqual([expect.stringContaining(`of lane ${laneOf(queue) ?? ""}.`)]);
    }
  });

  it("has a share of the one function's calls of its own, as wide as the stage says, so that none waits for another", () => {
    const sources = inStack("AWS::Lambda::EventSourceMapping");
    expect(sources.map(({ properties }) => referredIds(properties["EventSourceArn"])[0]).toSorted()).toEqual(
      queues.map(({ id }) => id).toSorted(),
    );
    const { lanes } = findStage((name) => (name === "stage" ? app.stage : undefined));
    // AWS takes nothing below two.
    expect(Math.min(...lanes)).toBeGreaterThanOrEqual(2);
    for (const { properties } of sources) {
      const queue = queues.find(({ id }) => referredIds(properties["EventSourceArn"]).includes(id));
      const atOnce = lanes[Number(laneOf(queue!)) - 1];
      expect(properties["ScalingConfig"]).toEqual({ MaximumConcurrency: atOnce });
    }
    expect(new Set(sources.map(({ properties }) => referredIds(properties["FunctionName"])[0])).size).toBe(1);
  });

  it("is where what waited for its recipients is woken, by the function that schedules call and may publish", () => {
    const wake = functionNamed(app, "intyg-recipients-wake-deliveries");
    for (const { properties } of subscriptions) expect(properties["FilterPolicy"].kind).toContain("delivery.due");
    const rights = rightsOf(app, roleOf(app, wake));
    expect(rights.some(({ Action }) => [Action].flat().join() === "sns:Publish")).toBe(true);
    const [calls] = statements(app).filter(
      ({ of, actions }) =>
        of.stack === "Recipients" && of.id.startsWith("Schedules") && actions.join() === "lambda:InvokeFunction",
    );
    expect(referredIds(calls?.resources)).toEqual([wake.id]);
  });

  it("gives a function no more than it has time for, however slow the recipient", () => {
    const longestTrySeconds = 10;
    const [source] = inStack("AWS::Lambda::EventSourceMapping");
    const deliver = functionsOf(app).find((one) => functionNameOf(one) === "intyg-recipients-deliver");
    const needed = source?.properties["BatchSize"] * longestTrySeconds;
    expect(needed).toBeLessThan(deliver?.properties["Timeout"]);
  });

  it("is known to what publishes, so that nothing is published to one that is not there", () => {
    for (const name of ["intyg-intygstjanst-relay", "intyg-intygstjanst-sweep", "intyg-recipients-wake-deliveries"]) {
      const publisher = functionsOf(app).find((one) => functionNameOf(one) === name);
      expect(publisher?.properties["Environment"].Variables.LANES).toBe("4");
    }
  });
});

describe.each(stages)("A function of the stage $stage", (app) => {
  const functions = functionsOf(app);

  it("runs on Node 24 on ARM, with memory and time of its own, and is traced", () => {
    expect(functions.length).toBeGreaterThan(20);
    for (const { properties } of functions) {
      expect(properties["Runtime"]).toBe("nodejs24.x");
      expect(properties["Architectures"]).toEqual(["arm64"]);
      expect(properties["MemorySize"]).toBeGreaterThanOrEqual(512);
      expect(properties["Timeout"]).toBeGreaterThan(3);
      expect(properties["TracingConfig"]).toEqual({ Mode: "Active" });
      expect(properties["DeadLetterConfig"]).toBeDefined();
    }
  });

  it("says who is hurt when it fails", () => {
    for (const one of functions) expect(one.properties["Description"], functionNameOf(one)).toMatch(/^[A-Z].{25,}\.$/);
  });

  it("has a log that is kept for a time", () => {
    const groups = app.ofType("AWS::Logs::LogGroup");
    const days = app === production ? 180 : 7;
    expect(named(groups.filter(({ properties }) => properties["RetentionInDays"] !== days))).toEqual([]);
    const resolve = resolver(app);
    const names = groups.map(({ properties }) => properties["LogGroupName"]);
    for (const one of functions) {
      const { LoggingConfig, Environment } = resolve(one.properties, one.stack);
      expect(names).toContain(`/intygstjanster/${String(Environment.Variables.SERVICE)}`);
      expect(LoggingConfig.LogGroup).toMatch(new RegExp(`^Watch-${String(Environment.Variables.SERVICE)}Log`, "i"));
    }
  });

  it("has a role of its own", () => {
    const roles = functions.map(({ stack, properties }) => `${stack}/${referredIds(properties["Role"])[0] ?? ""}`);
    expect(new Set(roles).size).toBe(functions.length);
  });
});

describe.each(stages)("A right in the stage $stage", (app) => {
  it("names its verbs", () => {
    expect(
      statements(app)
        .flatMap(({ actions }) => actions)
        .filter((action) => action.includes("*")),
    ).toEqual([]);
  });

  it("names what it is a right to, but where AWS has no name to give", () => {
    const open = statements(app).filter(({ resources }) =>
      resources.some((resource) => JSON.stringify(resource).includes("*")),
    );
    const allowed = [
      ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
      ["scheduler:CreateSchedule"],
      ...(app === local ? [["athena:GetQueryExecution", "athena:GetQueryResults"], ["ses:SendEmail"]] : []),
    ];
    const found = new Set(open.map(({ actions }) => actions.toSorted().join()));
    expect(found).toEqual(new Set(allowed.map((actions) => actions.join())));
  });

  it("to the access log is to add to it and never to change or delete, and to read of it who was refused", () => {
    const [audit] = app.ofType("AWS::DynamoDB::Table").filter(({ id }) => id.startsWith("Audit"));
    const verbs = statements(app)
      .filter(({ resources }) => JSON.stringify(resources).includes(`Audit${audit?.id.slice(-8) ?? ""}`))
      .flatMap(({ actions }) => actions)
      // The stream, which the watch over it hears, holds keys of items only.
      .filter((verb) => !/Stream|Shard|GetRecords/.test(verb));
    expect(new Set(verbs)).toEqual(new Set(["dynamodb:PutItem", "dynamodb:Query"]));
  });

  it("to delete a key is only with what removes a draft or erases a certificate", () => {
    const deleting = functionsOf(app)
      .filter((one) =>
        rightsOf(app, roleOf(app, one)).some(
          ({ Action, Resource: on }) =>
            [Action].flat().includes("dynamodb:DeleteItem") && JSON.stringify(on).includes("Keys"),
        ),
      )
      .map(functionNameOf);
    expect(deleting.toSorted()).toEqual([
      "intyg-intygstjanst-erase-certificate",
      "intyg-webcert-delete-draft",
      "intyg-webcert-dispose-drafts",
    ]);
  });

  it("to the wrapping key is only for keys of the key ring", () => {
    const uses = app
      .ofType("AWS::IAM::Role")
      .flatMap((role) => rightsOf(app, role))
      .filter(({ Action }: Value) => [Action].flat().some((action: string) => action.startsWith("kms:")))
      .filter(({ Resource: on }: Value) => JSON.stringify(on).includes("WrappingKey"));
    expect(uses.length).toBeGreaterThan(10);
    const like = app === production ? "StringLike" : "StringLikeIfExists";
    for (const use of uses)
      expect(use.Condition).toEqual({ [like]: { "kms:EncryptionContext:key": ["WRAPPING#*", "SECRET#*"] } });
  });

  it("to sign tokens and to make the issuer's secrets is the issuer's alone", () => {
    const uses = functionsOf(app).flatMap((one) =>
      rightsOf(app, roleOf(app, one)).flatMap(({ Action, Resource: on }: Value) =>
        [Action]
          .flat()
          .filter(
            (verb: string) =>
              verb.startsWith("kms:") && !/WrappingKey|RefusalsKey|ParametersKey/.test(JSON.stringify(on)),
          )
          .map((verb: string) => `${functionNameOf(one)} ${verb}`),
      ),
    );
    expect(uses.toSorted()).toEqual([
      "intyg-identity-issuer kms:GenerateMac",
      "intyg-identity-issuer kms:GetPublicKey",
      "intyg-identity-issuer kms:Sign",
      "intyg-identity-publish-token-keys kms:GetPublicKey",
    ]);
  });

  it("to count refusals, and to hide whose they are, is of every function that asks who calls, and of no other", () => {
    const counting = (verb: string, on: string) =>
      functionsOf(app)
        .filter((one) =>
          rightsOf(app, roleOf(app, one)).some(
            ({ Action, Resource: where }: Value) =>
              [Action].flat().includes(verb) && JSON.stringify(where).includes(on),
          ),
        )
        .map(functionNameOf);
    const asking = contracts
      .filter((contract) => !isOpen(contract))
      .map(({ service, id }) => `intyg-${service}-${fileNameOf(id)}`);
    expect(counting("kms:GenerateMac", "RefusalsKey").toSorted()).toEqual(asking.toSorted());
    expect(counting("dynamodb:UpdateItem", "Store-Refusals").toSorted()).toEqual(asking.toSorted());
    for (const verb of ["BatchGetItem", "Query", "PutItem", "DeleteItem"])
      expect(counting(`dynamodb:${verb}`, "Store-Refusals"), verb).toEqual([]);
  });

  it("to scan a table nobody has but the job that renews the index secret, and it only the certificates", () => {
    const scanning = functionsOf(app).filter((one) =>
      rightsOf(app, roleOf(app, one)).some(({ Action }) => [Action].flat().includes("dynamodb:Scan")),
    );
    expect(scanning.map(functionNameOf)).toEqual(["intyg-intygstjanst-renew-index"]);
    const scans = statements(app).filter(({ actions }) => actions.includes("dynamodb:Scan"));
    expect(scans).toHaveLength(1);
  });
});

describe.each(stages)("The API of the stage $stage", (app) => {
  const routes = app.ofType("AWS::ApiGatewayV2::Route");
  const routeOf = ({ method, path }: Contract): Resource | undefined =>
    routes.find(({ properties }) => properties["RouteKey"] === `${method} ${path}`);

  it("has a route for each contract, one for the token issuer, in each API one for all else, and no other", () => {
    expect(contracts.length).toBeGreaterThan(20);
    expect(routes.map(({ properties }) => properties["RouteKey"]).toSorted()).toEqual(
      [
        "ANY /auth/{proxy+}",
        ...contracts.map(({ method, path }) => `${method} ${path}`),
        ...apis.map(() => "$default"),
      ].toSorted(),
    );
  });

  it("lets what it has no route for take no more than a few functions at a time", () => {
    const answering = functionsOf(app).filter((one) => functionNameOf(one) === "intyg-intygstjanst-answer-unrouted");
    expect(answering.map(({ properties }) => properties["ReservedConcurrentExecutions"])).toEqual([10]);
    const integrations = app
      .ofType("AWS::ApiGatewayV2::Integration")
      .filter(({ properties }) => referredIds(properties["IntegrationUri"]).includes(answering[0]?.id ?? ""));
    const led = routes.filter(({ properties }) =>
      integrations.some(({ id }) => referredIds(properties["Target"]).includes(id)),
    );
    expect(led.map(({ properties }) => properties["RouteKey"])).toEqual(apis.map(() => "$default"));
  });

  it("asks nobody who they are: that is for the functions to tell", () => {
    expect(app.ofType("AWS::ApiGatewayV2::Authorizer")).toEqual([]);
    for (const { properties } of routes) expect(properties["AuthorizationType"]).toBe("NONE");
  });

  it("has functions that know the stage's issuer and may read its keys, wherever not anybody may call", () => {
    const keys = `/intygstjanster/${app.stage}/token-keys`;
    for (const contract of contracts) {
      const target = functionsOf(app).find(
        (one) => functionNameOf(one) === `intyg-${contract.service}-${fileNameOf(contract.id)}`,
      );
      const { TOKEN_ISSUER, TOKEN_KEYS_PARAMETER } = target?.properties["Environment"].Variables ?? {};
      expect([TOKEN_ISSUER, TOKEN_KEYS_PARAMETER], contract.id).toEqual([expect.stringContaining("://"), keys]);
      const read = rightsOf(app, roleOf(app, target!)).filter(({ Action }: Value) => Action === "ssm:GetParameter");
      expect(
        read.map(({ Resource: on }: Value) => JSON.stringify(on)),
        contract.id,
      ).toEqual(isOpen(contract) ? [] : [expect.stringContaining(`:parameter${keys}`)]);
    }
  });

  it("leads each contract to the function of its name", () => {
    for (const contract of contracts) {
      const route = routeOf(contract);
      const [integrationId] = referredIds(route?.properties["Target"]);
      const integration = app
        .ofType("AWS::ApiGatewayV2::Integration")
        .find(({ stack, id }) => stack === route?.stack && id === integrationId);
      const target = functionsOf(app).find(
        ({ stack, id }) => stack === route?.stack && id === referredIds(integration?.properties["IntegrationUri"])[0],
      );
      expect(target === undefined ? undefined : functionNameOf(target)).toBe(
        `intyg-${contract.service}-${fileNameOf(contract.id)}`,
      );
    }
  });

  it("gives up after its functions do", () => {
    for (const { service, id } of contracts) {
      const target = functionsOf(app).find((one) => functionNameOf(one) === `intyg-${service}-${fileNameOf(id)}`);
      expect(target?.properties["Timeout"]).toBeLessThan(30);
    }
  });

  it("logs neither address, path, query nor anything of the token", () => {
    const logged = app
      .ofType("AWS::ApiGatewayV2::Stage")
      .map(({ properties }) => properties["AccessLogSettings"].Format);
    expect(logged).toHaveLength(apis.length);
    for (const format of logged) {
      const fields = [...String(format).matchAll(/\$context\.([\w.]+)/g)].map(([, field]) => field);
      expect(fields.toSorted()).toEqual(
        [
          "integrationErrorMessage",
          "requestId",
          "requestTime",
          "responseLatency",
          "responseLength",
          "routeKey",
          "status",
        ].toSorted(),
      );
    }
  });
});

describe.each(stages)("The watch over log and keys of the stage $stage", (app) => {
  it("is told of what nothing of ours does, and of nothing else, and wakes somebody by the first", () => {
    const watch = functionsOf(app).find((one) => functionNameOf(one) === "intyg-intygstjanst-watch-writing-over");
    const sources = app
      .ofType("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => referredIds(properties["FunctionName"]).includes(watch?.id ?? ""));
    const told = sources.map(({ properties }) => [
      /(Audit|Keys)/.exec(JSON.stringify(properties["EventSourceArn"]))?.[1],
      properties["FilterCriteria"].Filters.map(({ Pattern }: Value) => JSON.parse(Pattern)),
    ]);
    expect(told).toEqual([
      ["Audit", [{ eventName: ["MODIFY", "REMOVE"] }]],
      ["Keys", [{ eventName: ["MODIFY"] }]],
    ]);
    const [alarm] = app
      .ofType("AWS::CloudWatch::Alarm")
      .filter(({ properties }) => properties["MetricName"] === metrics.writtenOver.name);
    expect(alarm?.properties).toMatchObject({ Threshold: 0, EvaluationPeriods: 1 });
  });

  it("has a stream to hear from that holds no more than keys of items", () => {
    for (const prefix of ["Audit", "Keys", "Outbox"]) {
      const table = app.ofType("AWS::DynamoDB::Table").find(({ id }) => id.startsWith(prefix));
      expect(table?.properties["StreamSpecification"]).toEqual({ StreamViewType: "KEYS_ONLY" });
    }
  });
});

describe.each(stages)("The relay of the stage $stage", (app) => {
  it("is told of new events only, gives a record up after minutes, and tells the operator then", () => {
    const [relay] = app
      .ofType("AWS::Lambda::EventSourceMapping")
      .filter(({ properties }) => properties["MaximumRecordAgeInSeconds"] === 600);
    expect(JSON.parse(relay?.properties["FilterCriteria"].Filters[0].Pattern)).toEqual({ eventName: ["INSERT"] });
    expect(JSON.stringify(relay?.properties["EventSourceArn"])).toContain("Outbox");
    expect(relay?.properties["MaximumRecordAgeInSeconds"]).toBe(600);
    expect(relay?.properties["BisectBatchOnFunctionError"]).toBe(true);
    expect(relay?.properties["MaximumRetryAttempts"]).toBe(100);
    expect(relay?.properties["DestinationConfig"].OnFailure.Destination).toBeDefined();
  });

  it("has a sweep behind it each minute", () => {
    const schedules = app
      .ofType("AWS::Scheduler::Schedule")
      .map(({ properties }) => `${properties["ScheduleExpression"]} ${properties["State"]}`);
    expect(schedules).toContain("rate(1 minute) ENABLED");
  });
});

describe("What cdk-nag finds", () => {
  it("is nothing in production but at most six kinds of thing, each with a reason beside it", () => {
    const kinds = new Set(production.acknowledged.map(({ rule }) => rule.replace(/\[.*/, "")));
    expect(kinds.size).toBeGreaterThan(0);
    expect(kinds.size).toBeLessThanOrEqual(6);
    for (const { reason, path } of production.acknowledged) expect(reason.length, path).toBeGreaterThan(60);
  });
});

describe("Production", () => {
  it("believes no header about who a system is", () => {
    const text = production.stacks.map(({ text: template }) => template).join();
    expect(text).not.toMatch(/client.?subject/i);
    const believing = functionsOf(local).filter(
      ({ properties }) => properties["Environment"].Variables.CLIENT_SUBJECT_KEY_PARAMETER !== undefined,
    );
    expect(believing.map(functionNameOf).toSorted()).toEqual(
      [...contracts.map(({ service, id }) => `intyg-${service}-${fileNameOf(id)}`), "intyg-identity-issuer"].toSorted(),
    );
  });

  it("lets nobody around the firewall: no API has an address but one with mutual TLS", () => {
    const made = production.ofType("AWS::ApiGatewayV2::Api");
    const domains = production.ofType("AWS::ApiGatewayV2::DomainName");
    const mapped = production
      .ofType("AWS::ApiGatewayV2::ApiMapping")
      .map(({ properties }) => [referredIds(properties["ApiId"])[0], referredIds(properties["DomainName"])[0]]);
    expect([made.length, domains.length]).toEqual([apis.length, apis.length]);
    expect(mapped.map(([api]) => api).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    expect(mapped.map(([, domain]) => domain).toSorted()).toEqual(domains.map(({ id }) => id).toSorted());
    for (const { properties } of made) expect(properties["DisableExecuteApiEndpoint"]).toBe(true);
    for (const { properties } of domains) {
      expect(properties["MutualTlsAuthentication"].TruststoreUri).toMatch(/^s3:\/\//);
      expect(properties["DomainNameConfigurations"][0].SecurityPolicy).toBe("TLS_1_2");
    }
  });

  it("has a firewall before what people reach, and CloudFront shows each API a certificate", () => {
    const [distribution] = production.ofType("AWS::CloudFront::Distribution");
    const { WebACLId, Origins } = distribution?.properties["DistributionConfig"] ?? {};
    expect(WebACLId).toBeDefined();
    const origins = Origins.filter((origin: Value) => origin.CustomOriginConfig !== undefined);
    expect(origins).toHaveLength(apis.length);
    for (const { CustomOriginConfig } of origins)
      expect(CustomOriginConfig.OriginMtlsConfig.ClientCertificateArn).toBeDefined();
  });

  it("shows the pages from a bucket that CloudFront alone may read, and the rest from the APIs", () => {
    const [distribution] = production.ofType("AWS::CloudFront::Distribution");
    const { Origins, DefaultCacheBehavior, CacheBehaviors } = distribution?.properties["DistributionConfig"] ?? {};
    const toApis = new Set(
      Origins.filter((origin: Value) => origin.CustomOriginConfig !== undefined).map(({ Id }: Value) => Id),
    );
    const pages = Origins.find((origin: Value) => origin.S3OriginConfig !== undefined);
    expect(pages.OriginAccessControlId).toBeDefined();
    expect(DefaultCacheBehavior.TargetOriginId).toBe(pages.Id);
    expect(DefaultCacheBehavior.FunctionAssociations).toMatchObject([{ EventType: "viewer-request" }]);
    const toApi: string[] = CacheBehaviors.filter((one: Value) => toApis.has(one.TargetOriginId)).map(
      (one: Value) => one.PathPattern,
    );
    // What systems call is called at the API's own address.
    const ofPeople = contracts.filter(({ path }) => !path.startsWith("/riv/"));
    expect(ofPeople.filter(({ path }) => !toApi.some((pattern) => path.startsWith(pattern.slice(0, -1))))).toEqual([]);
    expect(toApi.filter((pattern) => pattern.startsWith("/riv"))).toEqual([]);
    const policies = production.ofType("AWS::CloudFront::ResponseHeadersPolicy");
    expect(policies).toHaveLength(2);
    for (const { PathPattern, ResponseHeadersPolicyId } of [DefaultCacheBehavior, ...CacheBehaviors]) {
      const policy = policies.find(({ id }) => referredIds(ResponseHeadersPolicyId).includes(id));
      const { SecurityHeadersConfig, CustomHeadersConfig } = policy?.properties["ResponseHeadersPolicyConfig"] ?? {};
      const { ContentSecurityPolicy, StrictTransportSecurity } = SecurityHeadersConfig;
      expect(ContentSecurityPolicy.ContentSecurityPolicy).not.toContain("unsafe");
      // One page of the issuer posts to an identity provider, and says so itself; all others get what all get.
      expect(ContentSecurityPolicy.Override, PathPattern).toBe(PathPattern !== "/auth/*");
      expect(StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThanOrEqual(31_536_000);
      const told = [...Object.keys(SecurityHeadersConfig), ...CustomHeadersConfig.Items].length;
      expect(told, "every header of the local edge, and the one that needs https").toBe(
        Object.keys(securityHeaders).length + 1,
      );
    }
  });

  it("keeps tables, keys and facts when a stack is deleted, and refuses to delete the store", () => {
    const kept = production.resources.filter(({ type }) =>
      ["AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::S3::Bucket"].includes(type),
    );
    // Who is signed in for some hours is nothing to keep, nor is how often somebody was refused in one.
    const isLasting = ({ type, id }: Resource): boolean =>
      type !== "AWS::DynamoDB::Table" || !/^(Sessions|Refusals)/.test(id);
    expect(kept.filter((resource) => !isLasting(resource))).toHaveLength(2);
    expect(named(kept.filter(isLasting).filter(({ deletionPolicy }) => deletionPolicy !== "Retain"))).toEqual([]);
    expect(production.stacks.find(({ name }) => name === "Store")?.terminationProtection).toBe(true);
    for (const table of production.ofType("AWS::DynamoDB::Table").filter(isLasting))
      expect(table.properties["DeletionProtectionEnabled"]).toBe(true);
  });

  it("has its own token issuer behind the web's address, which takes no secret, and names no other", () => {
    const issuer = functionsOf(production).find((one) => functionNameOf(one) === "intyg-identity-issuer");
    const variables = issuer?.properties["Environment"].Variables ?? {};
    expect(variables.ISSUER).toBe("https://intygstjanster.example/auth");
    const text = production.stacks.map(({ text: template }) => template).join();
    expect(text).not.toContain("SYSTEM_SECRETS_KEY");
    const tokenKeys = production.ofType("AWS::KMS::Key").map(({ properties }) => properties["KeySpec"]);
    expect(tokenKeys).toEqual(expect.arrayContaining(["ECC_NIST_P256", "HMAC_256"]));
  });

  it("keeps what it stores no longer where it can be restored from, than it says in the stage", () => {
    const keys = production.ofType("AWS::DynamoDB::Table").find(({ id }) => id.startsWith("Keys"));
    expect(keys?.properties["PointInTimeRecoverySpecification"].RecoveryPeriodInDays).toBe(7);
  });
});

describe("The local stage and production", () => {
  const keyOf = (resource: Resource): string => `${resource.stack}/${resource.id}`;

  it("are made of the same resources, but for what stands before the API on the internet", () => {
    const here = new Set(local.resources.map(keyOf));
    const there = new Set(production.resources.map(keyOf));
    expect(local.resources.filter((resource) => !there.has(keyOf(resource)))).toEqual([]);
    const onlyThere = production.resources.filter((resource) => !here.has(keyOf(resource)));
    expect(new Set(onlyThere.filter(({ stack }) => stack !== "Edge").map(({ type }) => type))).toEqual(
      new Set([
        "AWS::ApiGatewayV2::DomainName",
        "AWS::ApiGatewayV2::ApiMapping",
        "AWS::Route53::RecordSet",
        // What speaks with the national person register.
        "AWS::Lambda::Function",
        "AWS::IAM::Role",
        // One more who is told of alarms.
        "AWS::SNS::Subscription",
      ]),
    );
    expect(new Set(onlyThere.filter(({ stack }) => stack === "Edge").map(({ type }) => type))).toEqual(
      new Set([
        "AWS::CloudFront::Distribution",
        "AWS::CloudFront::Function",
        "AWS::CloudFront::OriginAccessControl",
        "AWS::CloudFront::ResponseHeadersPolicy",
        "AWS::Logs::Delivery",
        "AWS::Logs::DeliveryDestination",
        "AWS::Logs::DeliverySource",
        "AWS::WAFv2::IPSet",
        "AWS::WAFv2::WebACL",
        "AWS::S3::Bucket",
        "AWS::S3::BucketPolicy",
        "AWS::Route53::RecordSet",
      ]),
    );
  });

  it("differ in those only by what a stage says", () => {
    const there = new Map(production.resources.map((resource) => [keyOf(resource), resource]));
    const different = local.resources.flatMap((resource) =>
      differingPaths(resource.properties, there.get(keyOf(resource))?.properties, "").map(
        (path) => `${resource.type}${path}`,
      ),
    );
    expect(new Set(different)).toEqual(
      new Set([
        "AWS::ApiGatewayV2::Api.DisableExecuteApiEndpoint",
        "AWS::Athena::WorkGroup.RecursiveDeleteOption",
        "AWS::DynamoDB::Table.DeletionProtectionEnabled",
        "AWS::DynamoDB::Table.PointInTimeRecoverySpecification.RecoveryPeriodInDays",
        "AWS::CloudWatch::Alarm.ActionsEnabled",
        "AWS::IAM::Role.Policies.0.PolicyDocument.Statement",
        "AWS::KMS::Key.KeyPolicy.Statement",
        "AWS::Lambda::Function.Environment.Variables.CLIENT_SUBJECT_KEY_PARAMETER",
        "AWS::Lambda::Function.Environment.Variables.DELIVERIES_CLIENT",
        "AWS::Lambda::Function.Environment.Variables.IDENTITY_PROVIDERS",
        "AWS::Lambda::Function.Environment.Variables.ISSUER",
        "AWS::Lambda::Function.Environment.Variables.LOGICAL_ADDRESS",
        "AWS::Lambda::Function.Environment.Variables.PERSON_REGISTER_FUNCTION",
        "AWS::Lambda::Function.Environment.Variables.REFUSAL_LIMITS",
        "AWS::Lambda::Function.Environment.Variables.SIGNING_ROOTS_PARAMETER",
        "AWS::Lambda::Function.Environment.Variables.SIGNING_SERVICE_CLIENT",
        "AWS::Lambda::Function.Environment.Variables.SIGNING_SERVICE_URL",
        "AWS::Lambda::Function.Environment.Variables.STAFF_DIRECTORY_FUNCTION",
        "AWS::Lambda::Function.Environment.Variables.SYSTEMS_ADDRESS",
        "AWS::Lambda::Function.Environment.Variables.SYSTEM_ADDRESS",
        "AWS::Lambda::Function.Environment.Variables.SYSTEM_SECRETS_KEY_PARAMETER",
        "AWS::Lambda::Function.Environment.Variables.TIME_SCALE",
        "AWS::Lambda::Function.Environment.Variables.TOKEN_ISSUER",
        "AWS::Lambda::Function.Environment.Variables.TOKEN_KEYS_PARAMETER",
        "AWS::Lambda::Function.Environment.Variables.VERIFICATION_ADDRESS",
        "AWS::Lambda::Function.Environment.Variables.WEBCERT_ADDRESS",
        "AWS::Logs::LogGroup.RetentionInDays",
        // A domain of ours there, and its proofs; here an address.
        "AWS::SES::EmailIdentity.EmailIdentity",
        "AWS::SNS::Subscription.Endpoint",
        "AWS::SNS::Subscription.Protocol",
        "AWS::Scheduler::Schedule.State",
      ]),
    );
  });
});

/** Where two templates' properties differ; tags say the stage's name and are no difference. */
function differingPaths(one: Value, other: Value, path: string): string[] {
  if (JSON.stringify(one) === JSON.stringify(other) || path.endsWith(".Tags")) return [];
  const comparable = [one, other].every((value) => typeof value === "object" && value !== null);
  // A list of rights is compared as a whole: where one is missing all after it would differ.
  if (!comparable || path.endsWith(".Statement")) return [path];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differingPaths(one[key], other[key], `${path}.${key}`),
  );
}

describe.each([local, production])("a function of the stage $stage", ({ ofType }) => {
  const functions = ofType("AWS::Lambda::Function").filter(({ properties }) =>
    settingsInCode.has(properties["Code"].S3Key),
  );

  const givenTo = (one: (typeof functions)[number]) =>
    Object.keys(one.properties["Environment"].Variables).filter((name) => settingNames.includes(name));
  const givenToAll = settingNames.filter((name) => functions.every((one) => givenTo(one).includes(name)));

  it("is given each setting that its code asks for, and of what not all are given none that it does not", () => {
    expect(functions.length).toBeGreaterThan(40);
    const differences = functions.flatMap((one) => {
      const { id } = one;
      const given = givenTo(one);
      const wanted = settingsInCode.get(one.properties["Code"].S3Key)!;
      const missing = wanted.filter((name) => !given.includes(name)).map((name) => `${id} lacks ${name}`);
      const idle = given.filter((name) => !wanted.includes(name) && !givenToAll.includes(name));
      return [...missing, ...idle.map((name) => `${id} has ${name} for nothing`)];
    });
    expect(differences).toEqual([]);
  });
});
