import { Duration, Validations } from "aws-cdk-lib";
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from "aws-cdk-lib/aws-apigatewayv2";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Construct } from "constructs";
import { needsAgreement } from "../../functions/certificate/model/agreement.ts";
import { isForSystems } from "../../functions/certificate/model/connected-system.ts";
import { isOpen, isRepeatable } from "../../functions/operation/contract.ts";
import type { Contract } from "../../functions/operation/contract.ts";
import type { ApiName } from "../apis.ts";
import { secretParameters } from "../secret-parameters.ts";
import { tokenKeysParameter } from "../token-keys.ts";
import { ExchangeFunction } from "./exchange-function.ts";
import {
  countsRefusals,
  learnsWho,
  logsAccess,
  logsRights,
  reads,
  readsParameter,
  readsSecret,
  recordsRepeats,
  usesKeyRing,
} from "./grants.ts";
import type { Grant } from "./grants.ts";
import type { Platform } from "./platform.ts";

/** The APIs that the operations are routes of. */
export interface Gateway {
  /** The one that answers a path. Throws where none does. */
  readonly apiFor: (path: string) => { readonly api: HttpApi };
  readonly all: ReadonlyMap<ApiName, { readonly api: HttpApi }>;
}

export interface ApiFunctionProps {
  readonly platform: Platform;
  readonly gateway: Gateway;
  /** Who cannot do what when it fails. */
  readonly impact: string;
  /** What it may do beyond what its contract implies (see `impliedBy`). */
  readonly grants: readonly Grant[];
  readonly environment?: Readonly<Record<string, string>>;
  /** @default 512 */
  readonly memoryMegabytes?: number;
}

/** The longest an HTTP API waits for an answer is 30 s; the function gives up first, so that its log says why. */
const timeout = Duration.seconds(25);

/** One operation: its function, and its route, both as its contract says. */
export class ApiFunction extends Construct {
  readonly function: ExchangeFunction;

  constructor(scope: Construct, contract: Contract, { platform, gateway, ...props }: ApiFunctionProps) {
    super(scope, capitalised(contract.id));
    this.function = new ExchangeFunction(this, "Function", {
      ...props,
      platform,
      grants: [...atTheDoor(this, contract, platform), ...impliedBy(contract, platform), ...props.grants],
      environment: { ...doorSettings(platform), ...props.environment },
      service: contract.service,
      name: fileNameOf(contract.id),
      timeout,
    });
    const { api } = gateway.apiFor(contract.path);
    const route = new HttpRoute(this, "Route", {
      httpApi: api,
      routeKey: HttpRouteKey.with(contract.path, HttpMethod[contract.method]),
      integration: new HttpLambdaIntegration("Integration", this.function),
      authorizer: new HttpNoneAuthorizer(),
    });
    Validations.of(route).acknowledge({
      id: "AwsSolutions-APIG4",
      reason: isOpen(contract)
        ? "The contract promises this to anybody: it gives no patient data and changes nothing."
        : "The function itself asks who calls (functions/platform/door), so that each refusal says why.",
    });
  }
}

/** `createDraft` → `create-draft`, the name of its files. */
export function fileNameOf(contractId: string): string {
  return contractId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function capitalised(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1);
}

/** Wherever not anybody may call it is asked by which keys tokens are known, and counted who is refused. */
function atTheDoor(scope: Construct, contract: Contract, { stage, refusals, parametersKey }: Platform): Grant[] {
  if (isOpen(contract)) return [];
  const { clientSubjectKey } = secretParameters(stage);
  return [
    readsParameter(scope, tokenKeysParameter(stage)),
    ...(stage.edgeVouches ? readsSecret(scope, clientSubjectKey, parametersKey) : []),
    ...countsRefusals(refusals),
  ];
}

/** What is done around every operation whose contract says so (functions/operation/run-operation.ts). */
function impliedBy(contract: Contract, { stage, tables, wrappingKey }: Platform): Grant[] {
  return [
    // Who works at the unit and what they have agreed to, or whether the system is connected.
    ...(contract.atUnit === true || asksForSystem(contract) || asksForAgreement(contract)
      ? [reads(tables.directory)]
      : []),
    // A repeated POST is answered from the record of the first; what it changes it writes by its own rights.
    ...(isRepeatable(contract) ? [reads(tables.certificates), ...usesKeyRing(tables.keys, wrappingKey)] : []),
    ...(isRepeatable(contract) && contract.recordedInChange !== true ? [recordsRepeats(tables.certificates)] : []),
    ...(contract.concernsPatient === true ? logsAccess(tables, wrappingKey) : []),
    ...(contract.changesRights === true ? [logsRights(tables.audit)] : []),
    // What care does for a patient depends on who that is.
    ...(contract.concernsPatient === true && contract.atUnit === true ? learnsWho(stage) : []),
  ];
}

function asksForSystem(contract: Contract): boolean {
  return !isOpen(contract) && isForSystems(contract.scope);
}

function asksForAgreement({ scope }: Contract): boolean {
  return needsAgreement("PRIVATE_DOCTOR", scope);
}

/**
 * What the door judges tokens by, and how often who calls may be refused. A system shows its certificate to the
 * gateway; where an edge of ours plays that part, the function can tell its word from a guess.
 */
function doorSettings({ stage, refusals }: Platform): Record<string, string> {
  return {
    TABLE_REFUSALS: refusals.table.tableName,
    REFUSALS_KEY: refusals.key.keyArn,
    REFUSAL_LIMITS: JSON.stringify(stage.refusals),
    TOKEN_ISSUER: stage.issuer,
    TOKEN_KEYS_PARAMETER: tokenKeysParameter(stage),
    ...(stage.edgeVouches ? { CLIENT_SUBJECT_KEY_PARAMETER: secretParameters(stage).clientSubjectKey } : {}),
  };
}
