import type { StackProps } from "aws-cdk-lib";
import type { Stage } from "../stages.ts";

/** What every stack of a stage has in common. */
export function settingsOf(
  stage: Stage,
  description: string,
  { kept = false }: { readonly kept?: boolean } = {},
): StackProps {
  const account = process.env["CDK_DEFAULT_ACCOUNT"];
  return {
    description: `Intygstjänster: ${description}`,
    env: { region: stage.region, ...(account === undefined ? {} : { account }) },
    terminationProtection: kept,
    tags: { system: "intygstjanster", stage: stage.name },
  };
}
