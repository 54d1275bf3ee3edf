import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Gateway } from "../constructs/api-function.ts";
import type { Platform } from "../constructs/platform.ts";

/** What the services are built into. */
export interface StackParts {
  readonly platform: Platform;
  readonly gateway: Gateway;
  /** Where everything that happened to a certificate is told. */
  readonly topic: ITopic;
}
