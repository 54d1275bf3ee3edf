import { App } from "aws-cdk-lib";
import { bundleFunctions } from "../lib/bundling/bundle-functions.ts";
import { buildPages, siteFolders } from "../lib/local/build-pages.ts";
import { buildStacks } from "../lib/stacks/build-stacks.ts";
import { findStage } from "../lib/stages.ts";

const app = new App();
const stage = findStage((name) => app.node.tryGetContext(name));
// Without an edge nothing serves them from a bucket.
if (stage.edge !== undefined) await buildPages(new AbortController().signal);
buildStacks(app, stage, { functions: await bundleFunctions(), site: siteFolders });
app.synth();
