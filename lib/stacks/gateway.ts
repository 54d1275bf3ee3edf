import { CfnOutput, RemovalPolicy, Stack } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { ApiName } from "../apis.ts";
import { apiOf, apis } from "../apis.ts";
import type { Gateway as Routes } from "../constructs/api-function.ts";
import type { Platform } from "../constructs/platform.ts";
import { ServedApi } from "../constructs/served-api.ts";
import { apiIdOutput } from "./api-id-output.ts";
import { gatewayLimits } from "./gateway-limits.ts";
import { settingsOf } from "./stack-settings.ts";

/** The APIs that every operation is a route of. */
export class Gateway extends Stack implements Routes {
  readonly all: ReadonlyMap<ApiName, ServedApi>;

  constructor(scope: Construct, platform: Platform) {
    super(scope, "Gateway", settingsOf(platform.stage, "API"));
    const accessLog = new LogGroup(this, "AccessLog", {
      retention: platform.stage.retention.logDays,
      encryptionKey: platform.atRestKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.all = new Map(
      apis.map((served) => {
        const id = served.name.slice(0, 1).toUpperCase() + served.name.slice(1);
        const made = new ServedApi(this, id, { platform, served, accessLog, throttle: gatewayLimits });
        new CfnOutput(this, apiIdOutput(served.name), { value: made.api.apiId });
        return [served.name, made];
      }),
    );
  }

  apiFor(path: string): ServedApi {
    const name = apiOf(path);
    const found = name === undefined ? undefined : this.all.get(name);
    if (found === undefined) throw new TypeError(`No API answers ${path}: enter its beginning in lib/apis.ts`);
    return found;
  }
}
