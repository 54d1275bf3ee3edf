import { Duration, Validations } from "aws-cdk-lib";
import { HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Construct } from "constructs";
import type { Gateway } from "./api-function.ts";
import { ExchangeFunction } from "./exchange-function.ts";
import type { Platform } from "./platform.ts";

export interface UnroutedFunctionProps {
  readonly platform: Platform;
  readonly gateway: Gateway;
  /** With `name` the entry point: functions/<service>/…/<name>.lambda.ts. */
  readonly service: string;
  readonly name: string;
  /** Who cannot do what when it fails. */
  readonly impact: string;
}

/**
 * An answer takes it about a millisecond, so these answer more calls than the gateway lets through; and whoever calls
 * what is not there takes nothing from who calls what is.
 */
const atOnce = 10;

/** What answers every call that no operation is a route of, of all APIs. */
export class UnroutedFunction extends Construct {
  constructor(scope: Construct, id: string, { gateway, ...props }: UnroutedFunctionProps) {
    super(scope, id);
    const answers = new ExchangeFunction(this, "Function", {
      ...props,
      grants: [],
      timeout: Duration.seconds(5),
      atOnce,
    });
    for (const [name, { api }] of gateway.all) {
      const route = new HttpRoute(this, `Route-${name}`, {
        httpApi: api,
        routeKey: HttpRouteKey.DEFAULT,
        integration: new HttpLambdaIntegration(`Integration-${name}`, answers),
        authorizer: new HttpNoneAuthorizer(),
      });
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason: "It says to anybody what the API's document says: which addresses and methods there are.",
      });
    }
  }
}
