import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { readMe } from "../../functions/identity/me/read-me.contract.ts";
import { ApiFunction } from "../constructs/api-function.ts";
import { lists, queries, reads } from "../constructs/grants.ts";
import type { StackParts } from "./exchange.ts";
import { settingsOf } from "./stack-settings.ts";

/** Identity: who calls, as the exchange sees them. */
export class Identity extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "Identity", settingsOf(platform.stage, "Identity"));
    const { certificates, directory } = platform.tables;
    new ApiFunction(this, readMe, {
      platform,
      gateway,
      impact: "Clients cannot learn at which care units their user works, nor what waits there.",
      grants: [reads(directory), lists(directory), queries(certificates, "byUnit")],
    });
  }
}
