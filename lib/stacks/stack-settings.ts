import type { StackProps } from "aws-cdk-lib";
import type { Stage } from "../stages.ts";

/** What every stack of a stage has in common. */
export function settingsOf(
  stage: Stage,
  description: string,
  { kept = false }: { readonly kept?: boolean } = {},
): StackProps {
  const account = accountOf(stage);
  return {
    description: `Intygstjänster: ${description}`,
    env: { region: stage.region, ...(account === undefined ? {} : { account }) },
    terminationProtection: kept,
    tags: { system: "intygstjanster", stage: stage.name },
  };
}

/** The emulator's account, which is nobody's at AWS. */
export const emulatedAccount = "000000000000";

/**
 * The account that the stage is deployed to. The local stage goes to the emulator's and no other, whatever credentials
 * lie about: with its account in the templates the CDK refuses any other.
 */
function accountOf({ isEmulated, name }: Stage): string | undefined {
  const given = process.env["CDK_DEFAULT_ACCOUNT"];
  if (!isEmulated) return given;
  if (given !== undefined && given !== emulatedAccount) throw new ForeignAccountError(name, given);
  return emulatedAccount;
}

class ForeignAccountError extends Error {
  override name = "ForeignAccountError";
  constructor(stage: string, account: string) {
    super(
      `The stage "${stage}" is for the emulator (account ${emulatedAccount}), but the credentials are of the account ` +
        `${account}: start it with npm start, or name another stage with -c stage=prod`,
    );
  }
}
