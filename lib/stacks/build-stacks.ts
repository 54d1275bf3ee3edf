import { Validations } from "aws-cdk-lib";
import type { App } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import type { Bundling } from "../bundling/bundle-functions.ts";
import type { SiteFolders } from "../constructs/web-site.ts";
import type { Foundation, Platform } from "../constructs/platform.ts";
import type { Stage } from "../stages.ts";
import { EdgeStack } from "./edge.ts";
import { Emails } from "./emails.ts";
import { Events } from "./events.ts";
import type { StackParts } from "./exchange.ts";
import { Gateway } from "./gateway.ts";
import { CareDirectory } from "./care-directory.ts";
import { Identity } from "./identity.ts";
import { Issuer } from "./issuer.ts";
import { Intygstjanst } from "./intygstjanst.ts";
import { MinaIntyg } from "./minaintyg.ts";
import { PrivatePractice } from "./private-practice.ts";
import { Recipients } from "./recipients.ts";
import { Statistik } from "./statistik.ts";
import { Store } from "./store.ts";
import { Watch } from "./watch.ts";
import { Webcert } from "./webcert.ts";
import { WebcertCodes } from "./webcert-codes.ts";
import { WebcertDrafts } from "./webcert-drafts.ts";

/** The services, each an inventory of its own, or one for each subdomain where it is large (docs/capacity.md). */
const services = [
  Webcert,
  WebcertDrafts,
  WebcertCodes,
  Emails,
  Intygstjanst,
  MinaIntyg,
  Recipients,
  Statistik,
  Identity,
  CareDirectory,
  PrivatePractice,
] as const;

/** What was built before the stacks are made. */
export interface Built {
  readonly functions: Bundling;
  readonly site: SiteFolders;
}

/** The exchange: its stacks, in the order they are deployed, and the checks each of them must pass. */
export function buildStacks(app: App, stage: Stage, built: Built): void {
  const store = new Store(app, stage, built.functions);
  const { logOf } = new Watch(app, store);
  const platform: Platform = { ...foundationOf(store), logOf };
  const { topic } = new Events(app, platform);
  const exchange: StackParts = { platform, topic, gateway: new Gateway(app, platform) };
  new Issuer(app, exchange);
  for (const Service of services) new Service(app, exchange);
  if (stage.edge !== undefined) new EdgeStack(app, { stage, edge: stage.edge, site: built.site });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
}

/** Of the stack what it is for others, without what it is as a stack. */
function foundationOf(store: Store): Foundation {
  const { stage, bundling, tables, wrappingKey, parametersKey, refusals, atRestKey, alarms, tracing } = store;
  return { stage, bundling, tables, wrappingKey, parametersKey, refusals, atRestKey, alarms, tracing };
}
