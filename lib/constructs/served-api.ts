import { Duration } from "aws-cdk-lib";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { ILogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { ServedPaths } from "../apis.ts";
import { alarmPeriod, ImpactAlarm } from "./impact-alarm.ts";
import { MutualTlsDomain } from "./mutual-tls-domain.ts";
import type { Platform } from "./platform.ts";

export interface ServedApiProps {
  readonly platform: Platform;
  readonly served: ServedPaths;
  readonly accessLog: ILogGroup;
  /** Calls a second, and how many at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
}

/** An HTTP API with all that stands around its routes: its log, its address and its alarms. */
export class ServedApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { platform, served, accessLog, throttle }: ServedApiProps) {
    super(scope, id);
    const { edge } = platform.stage;
    this.api = new HttpApi(this, "Api", {
      apiName: `intygstjanster-${served.name}`,
      createDefaultStage: false,
      // Behind an edge nothing may go around it.
      disableExecuteApiEndpoint: edge !== undefined,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: withoutPersonalData },
      throttle,
    });
    if (edge !== undefined) {
      new MutualTlsDomain(this, "Domain", { api: this.api, stage, edge, domain: edge.apiDomains[served.name] });
    }
    const { alarms } = platform;
    new ImpactAlarm(this, "Failing", {
      metric: stage.metricServerError({ period: alarmPeriod, statistic: Stats.SUM }),
      impact: `${served.callers} get errors from the API.`,
      runbook: "api-fails",
      alarms,
      above: 10,
    });
    new ImpactAlarm(this, "Slow", {
      metric: stage.metricLatency({ period: alarmPeriod, statistic: Stats.percentile(99) }),
      impact: `${served.callers} wait for each answer of the API.`,
      runbook: "api-slow",
      alarms,
      above: Duration.seconds(3).toMilliseconds(),
      periods: 3,
    });
  }
}

/**
 * The route and not the path, which holds ids; no address, no agent, no claim of the token: none tells more than is
 * needed.
 */
const withoutPersonalData = AccessLogFormat.custom(
  JSON.stringify({
    at: "$context.requestTime",
    requestId: "$context.requestId",
    route: "$context.routeKey",
    status: "$context.status",
    milliseconds: "$context.responseLatency",
    bytes: "$context.responseLength",
    integrationError: "$context.integrationErrorMessage",
  }),
);
