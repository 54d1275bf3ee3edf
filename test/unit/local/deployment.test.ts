import { describe, expect, it } from "vitest";
import { explainFailure, findOutput } from "../../../lib/local/deployment.ts";

describe("The cause of a failed deployment", () => {
  it("is the resource that was refused, where there is one", () => {
    const output = [
      "Store |  3/16 | 10:22:40 PM | CREATE_COMPLETE      | AWS::IAM::Role | Role (R)",
      "Store |  4/16 | 10:22:41 PM | \u001B[31mCREATE_FAILED\u001B[39m        | AWS::DynamoDB::Table | " +
        "Certificates (C1) One or more parameter values were invalid",
      "❌  Store failed: ToolkitError: The stack named Store failed creation",
    ].join("\n");
    expect(explainFailure(output)).toBe(
      "Store | 4/16 | 10:22:41 PM | CREATE_FAILED | AWS::DynamoDB::Table | Certificates (C1) One or more " +
        "parameter values were invalid",
    );
  });

  it("is the error that the app threw, without its trace", () => {
    const output =
      "file:///app.ts:3\n    throw new BundlingError()\n\nBundlingError: A stack names a function that is not " +
      "there\n    at app.ts:3:9\n\nNode.js v24.21.0";
    expect(explainFailure(output)).toBe("BundlingError: A stack names a function that is not there");
  });

  it("is what the bundler has against a function", () => {
    const output =
      "Error: Build failed with 1 error:\nfunctions/webcert/lambda/sign.ts:3:9: ERROR: Could not resolve " +
      '"./gone.ts"\n    at run';
    expect(explainFailure(output)).toBe(
      'Error: Build failed with 1 error: functions/webcert/lambda/sign.ts:3:9: ERROR: Could not resolve "./gone.ts"',
    );
  });

  it("is the rule that a template breaks", () => {
    const output = [
      "WARNING The Lambda IAM role uses wildcard permissions. (Serverless)",
      "   Statistik/BuildReports/FunctionRole/Resource aws-cdk-lib.aws_iam.CfnRole",
      "    triggerUncaughtException(",
      "«ValidationFailed» Validation failed. A copy of this report can be found in: validation-report.json",
    ].join("\n");
    expect(explainFailure(output)).toBe(
      "WARNING The Lambda IAM role uses wildcard permissions. (Serverless) " +
        "Statistik/BuildReports/FunctionRole/Resource aws-cdk-lib.aws_iam.CfnRole",
    );
  });

  it("is the last line where nothing else is known", () => {
    expect(explainFailure("one\ntwo\n\n")).toBe("two");
  });

  it("is said to be missing where nothing was said", () => {
    expect(explainFailure("")).toBe("it said nothing");
  });
});

describe("An output of the stacks", () => {
  it("is found in whichever stack tells it", () => {
    expect(findOutput({ Store: { Table: "t" }, Gateway: { ApiId: "abc" } }, "ApiId")).toBe("abc");
  });

  it("is missing where no stack tells it", () => {
    expect(findOutput({ Store: { Table: "t" } }, "ApiId")).toBeUndefined();
  });
});
