import { CfnOutput, Duration, Stack, Validations } from "aws-cdk-lib";
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Construct } from "constructs";
import { EncryptedTable } from "../constructs/encrypted-table.ts";
import { ExchangeFunction } from "../constructs/exchange-function.ts";
import {
  allow,
  keepStaffName,
  logsRights,
  keepsDirectory,
  keepsStaff,
  lists,
  reads,
  readsSecret,
  usesKeyRing,
  writes,
} from "../constructs/grants.ts";
import { SecretsKey, TokenKey } from "../constructs/own-key.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import { secretParameters } from "../secret-parameters.ts";
import type { Stage } from "../stages.ts";
import type { StackParts } from "./exchange.ts";
import { identityProvidersParameter } from "../identity-providers.ts";
import { tokenKeysParameter } from "../token-keys.ts";
import { settingsOf } from "./stack-settings.ts";

/** Everything that the issuer answers; the function itself knows what there is below. */
const everythingBelow = "/auth/{proxy+}";

/**
 * The token issuer: signs people in by SITHS and e-legitimation and systems by their certificates, and gives the tokens
 * that every operation asks for (docs/adr/0040-the-token-issuer.md).
 */
export class Issuer extends Stack {
  constructor(scope: Construct, { platform, gateway }: StackParts) {
    super(scope, "Issuer", settingsOf(platform.stage, "Token issuer", { kept: false }));
    const { stage, atRestKey, parametersKey } = platform;
    const secrets = secretParameters(stage);
    const { keepsWhatIsStored: kept } = stage.retention;
    const { directory } = platform.tables;
    const keyProps = { kept, tellsPolicies: stage.tellsPolicies };

    const tokenKey = new TokenKey(this, "TokenKey", { description: "Signs access tokens", ...keyProps });
    const secretsKey = new SecretsKey(this, "SecretsKey", { description: "Makes the issuer's secrets", ...keyProps });
    // Sessions last for hours: nobody restores them, and signing in again is what losing them costs.
    const sessions = new EncryptedTable(this, "Sessions", {
      key: atRestKey,
      recoveryDays: 1,
      kept: false,
      expiresBy: "expiresAt",
    });
    const keys = { SIGNING_KEYS: tokenKey.keyArn, SECRETS_KEY: secretsKey.keyArn };
    const ownParameters = `arn:aws:ssm:${this.region}:${this.account}:parameter/intygstjanster/${stage.name}`;

    const issuer = new ExchangeFunction(this, "Function", {
      platform,
      service: "identity",
      name: "issuer",
      impact: "Nobody can sign in, and systems get no tokens; whoever is signed in is signed out within ten minutes.",
      grants: [
        reads(sessions, directory),
        lists(sessions, directory),
        writes(sessions, "put", "set", "delete"),
        allow(["kms:GetPublicKey", "kms:Sign"], [tokenKey.keyArn]),
        allow(["kms:GenerateMac"], [secretsKey.keyArn]),
        ...readsSecret(this, identityProvidersParameter(stage), parametersKey),
        ...(stage.edgeVouches ? readsSecret(this, secrets.clientSubjectKey, parametersKey) : []),
        ...(stage.takesSystemSecrets ? readsSecret(this, secrets.systemSecretsKey, parametersKey) : []),
        ...keepsStaff(stage),
        // Whose a practice is lies in a keyed hash.
        ...usesKeyRing(platform.tables.keys, platform.wrappingKey),
      ],
      environment: {
        TABLE_SESSIONS: sessions.tableName,
        ISSUER: stage.issuer,
        IDENTITY_PROVIDERS: identityProvidersParameter(stage),
        ...keys,
        ...whereSystemsCome(stage),
        ...(stage.staffDirectory.kind === "national" ? { STAFF_DIRECTORY_FUNCTION: keepStaffName } : {}),
      },
      // A start reads and compiles the provider, which takes processor time, and that comes with memory.
      memoryMegabytes: 1024,
      timeout: Duration.seconds(25),
    });
    this.keepStaffOf(platform);
    const { api } = gateway.apiFor(everythingBelow);
    const route = new HttpRoute(this, "Route", {
      httpApi: api,
      routeKey: HttpRouteKey.with(everythingBelow, HttpMethod.ANY),
      integration: new HttpLambdaIntegration("Integration", issuer),
      authorizer: new HttpNoneAuthorizer(),
    });
    Validations.of(route).acknowledge({
      id: "AwsSolutions-APIG4",
      reason: "Here callers get the token that every other route asks for; the issuer itself judges who they are.",
    });

    const publishing = new ScheduledFunction(this, "PublishTokenKeys", {
      platform,
      service: "identity",
      name: "publish-token-keys",
      schedule: "rate(1 hour)",
      // Where the issuer's own job does not run by itself, whoever starts the stage tells the keys.
      enabled: stage.nightly,
      missedAfter: Duration.hours(3),
      impact: "A new key of the issuer is not told to those who verify tokens; the keys they know are good.",
      grants: [
        allow(["kms:GetPublicKey"], [tokenKey.keyArn]),
        allow(["ssm:PutParameter"], [`${ownParameters}/token-keys`]),
      ],
      environment: { TOKEN_KEYS_PARAMETER: tokenKeysParameter(stage), ...keys },
      timeout: Duration.seconds(30),
    });
    new CfnOutput(this, "SessionsTable", { value: sessions.tableName });
    new CfnOutput(this, "TokenKeyArn", { value: tokenKey.keyArn });
    new CfnOutput(this, "PublishTokenKeysFunction", { value: publishing.function.functionName });
  }

  /** The one function that asks the national directory, where the stage has it. */
  private keepStaffOf(platform: StackParts["platform"]): void {
    const { staffDirectory, logicalAddress } = platform.stage;
    if (staffDirectory.kind === "embedded") return;
    const { audit, directory } = platform.tables;
    new ExchangeFunction(this, "KeepStaff", {
      platform,
      service: "identity",
      name: "keep-staff",
      impact: "Staff cannot sign in, and those who are signed in are signed out within ten minutes.",
      grants: [
        reads(directory),
        lists(directory),
        keepsDirectory(directory, "put", "set", "delete", "check"),
        logsRights(audit),
        ...readsSecret(this, staffDirectory.clientParameter, platform.parametersKey),
      ],
      environment: {
        STAFF_DIRECTORY_CREDENTIALS_URL: staffDirectory.credentialsUrl,
        STAFF_DIRECTORY_MEMBERS_URL: staffDirectory.unitMembersUrl,
        STAFF_DIRECTORY_ADDRESS: staffDirectory.logicalAddress,
        STAFF_DIRECTORY_CLIENT: staffDirectory.clientParameter,
        STAFF_DIRECTORY_FRESH_MINUTES: String(staffDirectory.freshMinutes),
        STAFF_DIRECTORY_STALE_MINUTES: String(staffDirectory.staleMinutes),
        LOGICAL_ADDRESS: logicalAddress,
      },
      memoryMegabytes: 1024,
      timeout: Duration.seconds(15),
    });
  }
}

/** Where systems show their certificates; or, where nobody could, what plays them and how their secrets are made. */
function whereSystemsCome(stage: Stage): Readonly<Record<string, string>> {
  const { clientSubjectKey, systemSecretsKey } = secretParameters(stage);
  return {
    ...(stage.edge === undefined ? {} : { SYSTEMS_ADDRESS: `https://${stage.edge.apiDomains.auth}/auth` }),
    ...(stage.edgeVouches ? { CLIENT_SUBJECT_KEY_PARAMETER: clientSubjectKey } : {}),
    ...(stage.takesSystemSecrets ? { SYSTEM_SECRETS_KEY_PARAMETER: systemSecretsKey } : {}),
  };
}
