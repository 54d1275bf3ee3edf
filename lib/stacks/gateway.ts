import { CfnOutput, Duration, Fn, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  HttpApi,
  HttpAuthorizer,
  HttpAuthorizerType,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import type { IHttpRouteAuthorizer } from "aws-cdk-lib/aws-apigatewayv2";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Gateway as Routes } from "../constructs/api-function.ts";
import type { Platform } from "../constructs/platform.ts";
import { alarmPeriod, ImpactAlarm } from "../constructs/impact-alarm.ts";
import { MutualTlsDomain } from "../constructs/mutual-tls-domain.ts";
import { gatewayLimits } from "./gateway-limits.ts";
import { settingsOf } from "./stack-settings.ts";

/** Whom a token must be meant for. */
const audience = "intygstjanster";

/** The API that every operation is a route of, and who may come in. */
export class Gateway extends Stack implements Routes {
  readonly api: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;

  constructor(scope: Construct, platform: Platform) {
    super(scope, "Gateway", settingsOf(platform.stage, "API"));
    const { edge, issuer, retention } = platform.stage;
    this.api = new HttpApi(this, "Api", {
      apiName: "intygstjanster",
      createDefaultStage: false,
      // Behind an edge nothing may go around it.
      disableExecuteApiEndpoint: edge !== undefined,
    });
    const authorizer = new HttpAuthorizer(this, "Authorizer", {
      httpApi: this.api,
      type: HttpAuthorizerType.JWT,
      identitySource: ["$request.header.Authorization"],
      jwtIssuer: issuer,
      jwtAudience: [audience],
    });
    this.authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, "RoutesAuthorizer", {
      authorizerId: authorizer.authorizerId,
      authorizerType: "JWT",
    });
    const accessLog = new LogGroup(this, "AccessLog", {
      retention: retention.logDays,
      encryptionKey: platform.atRestKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      autoDeploy: true,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: withoutPersonalData },
      throttle: gatewayLimits,
    });
    if (edge !== undefined) new MutualTlsDomain(this, "Domain", { api: this.api, stage, edge });
    new ImpactAlarm(this, "Failing", {
      metric: stage.metricServerError({ period: alarmPeriod, statistic: Stats.SUM }),
      impact: "Care staff, citizens and journal systems get errors from the API.",
      runbook: "api-fails",
      alarms: platform.alarms,
      above: 10,
    });
    new ImpactAlarm(this, "Slow", {
      metric: stage.metricLatency({ period: alarmPeriod, statistic: Stats.percentile(99) }),
      impact: "Care staff and citizens wait for each page.",
      runbook: "api-slow",
      alarms: platform.alarms,
      above: Duration.seconds(3).toMilliseconds(),
      periods: 3,
    });
    new CfnOutput(this, "ApiId", { value: this.api.apiId });
    new CfnOutput(this, "ApiEndpoint", {
      value: Fn.join("", ["https://", this.api.apiId, ".execute-api.", this.region, ".", this.urlSuffix]),
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
    authorizerError: "$context.authorizer.error",
    integrationError: "$context.integrationErrorMessage",
  }),
);
