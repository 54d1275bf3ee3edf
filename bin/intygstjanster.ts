import { App } from "aws-cdk-lib";
import { bundleFunctions } from "../lib/bundling/bundle-functions.ts";
import { buildStacks } from "../lib/stacks/build-stacks.ts";
import { findStage } from "../lib/stages.ts";

const app = new App();
buildStacks(
  app,
  findStage((name) => app.node.tryGetContext(name)),
  await bundleFunctions(),
);
app.synth();
