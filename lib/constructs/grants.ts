import { Aws, Stack } from "aws-cdk-lib";
import type { IRole } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Stage } from "../stages.ts";
import type { ParametersKey, WrappingKey } from "./own-key.ts";
import type { Foundation } from "./platform.ts";

/**
 * What a function may do, in the words of the port it uses (functions/operation/tables.ts): one word of the port is one
 * set of verbs of AWS, and no word gives more than its method calls.
 */
export type Grant = PolicyStatement;

/** `Tables.get`. */
export function reads(...tables: readonly Table[]): Grant {
  return allow(
    ["dynamodb:BatchGetItem"],
    tables.map((table) => table.tableArn),
  );
}

/** `Tables.list`: the items of one partition. */
export function lists(...tables: readonly Table[]): Grant {
  return allow(
    ["dynamodb:Query"],
    tables.map((table) => table.tableArn),
  );
}

/** `Tables.query` on the indexes named, and no other. */
export function queries(table: Table, ...indexes: readonly string[]): Grant {
  return allow(
    ["dynamodb:Query"],
    indexes.map((index) => `${table.tableArn}/index/${index}`),
  );
}

/** The writes of `Tables.transact` by their names there. */
const writeVerbs = {
  put: "dynamodb:PutItem",
  set: "dynamodb:UpdateItem",
  delete: "dynamodb:DeleteItem",
  check: "dynamodb:ConditionCheckItem",
} as const;

export type WriteVerb = keyof typeof writeVerbs;

/** `Tables.transact` with these kinds of write; `set` is `Tables.add` too. */
export function writes(table: Table, ...verbs: readonly WriteVerb[]): Grant {
  return allow(
    verbs.map((verb) => writeVerbs[verb]),
    [table.tableArn],
  );
}

/**
 * The same, on items whose partition key begins with one of these words only. It holds in tables whose partition keys
 * begin with the item's kind; the rest of the key says of whom the item is (functions/certificate/store/table.md).
 */
function writesKinds(table: Table, verbs: WriteVerb | readonly WriteVerb[], ...kinds: readonly string[]): Grant {
  const statement = writes(table, ...[verbs].flat());
  statement.addCondition("ForAllValues:StringLike", { "dynamodb:LeadingKeys": kinds.map((kind) => `${kind}#*`) });
  return statement;
}

/**
 * Changes what the Directory keeps of care providers, units and staff, and nothing else in its table: no recipients
 * and no code lists.
 */
export function keepsDirectory(directory: Table, ...verbs: readonly WriteVerb[]): Grant {
  const statement = writes(directory, ...verbs);
  statement.addCondition("ForAllValues:StringLike", {
    "dynamodb:LeadingKeys": ["PROVIDERS", "PROVIDER#*", "UNIT#*", "STAFF#*", "EMAIL#*"],
  });
  return statement;
}

/** Enters a private doctor's practice, as a unit of the Directory and as whose it is. */
export function keepsPractices(directory: Table): Grant {
  const statement = writes(directory, "put");
  statement.addCondition("ForAllValues:StringLike", {
    "dynamodb:LeadingKeys": ["PROVIDERS", "PROVIDER#*", "UNIT#*", "STAFF#*", "PRACTICE#*"],
  });
  return statement;
}

/** Notes with somebody of the Directory what they have agreed to. */
export function agreesInDirectory(directory: Table): Grant {
  return writesKinds(directory, "put", "STAFF");
}

/** Says where e-mails to staff and units go, and nothing else of them. */
export function keepsEmailAddresses(directory: Table): Grant {
  return writesKinds(directory, "put", "EMAIL");
}

/** Keeps the e-mails that are to be sent: lists them, takes them out, notes what fails. */
export function keepsEmailOutbox(certificates: Table): readonly Grant[] {
  const keeping = [lists(certificates), writes(certificates, "set", "delete")];
  for (const one of keeping) one.addCondition("ForAllValues:StringLike", { "dynamodb:LeadingKeys": ["EMAILS"] });
  return keeping;
}

/** Keeps the data key of a new certificate. */
export function issuesDataKeys(keys: Table): Grant {
  return writesKinds(keys, "put", "DATA");
}

/** Takes the data key of a certificate or draft away, so that nobody reads it again. */
export function deletesDataKeys(keys: Table): Grant {
  return writesKinds(keys, "delete", "DATA");
}

/** Makes the keys that all others hang on (`KeyRing.prepare`). */
export function preparesKeys(keys: Table, wrappingKey: WrappingKey): readonly Grant[] {
  return [reads(keys), writesKinds(keys, "put", "WRAPPING", "SECRET"), keyed("kms:GenerateDataKey", wrappingKey)];
}

/**
 * Keeps the record by which a repeat is answered, where it lies by itself; and, while the index secret is renewed, sees
 * that there is none by the other secret.
 */
export function recordsRepeats(certificates: Table): Grant {
  return writesKinds(certificates, ["put", "check"], "CALL");
}

/** Asks for a new index secret (functions/certificate/store/renewal-item.ts). */
export function asksForIndexSecret(keys: Table): Grant {
  return writesKinds(keys, "put", "RENEWAL");
}

/** Makes a new index secret and notes how far the exchange has come to it; never the first, nor any other key. */
export function renewsIndexSecret(keys: Table, wrappingKey: WrappingKey): readonly Grant[] {
  return [
    ...usesKeyRing(keys, wrappingKey),
    writesKinds(keys, "put", "SECRET#index", "RENEWAL"),
    keyed("kms:GenerateDataKey", wrappingKey),
  ];
}

/** Reads a table from end to end (`WalkedTables`): for a job, and nobody who answers calls. */
export function walks(table: Table): Grant {
  return allow(["dynamodb:Scan"], [table.tableArn]);
}

/** Enters in the log that an erasure took place. */
export function recordsErasures(audit: Table): Grant {
  return writesKinds(audit, "put", "ERASURE");
}

/**
 * The key ring (functions/certificate/store/key-ring.ts): it finds wrapped keys and lets the key service open them. A
 * wrapped key opens only together with the name it was made for; the condition keeps the function from using the key
 * for anything else.
 */
export function usesKeyRing(keys: Table, wrappingKey: WrappingKey): readonly Grant[] {
  return [reads(keys), keyed("kms:Decrypt", wrappingKey)];
}

function keyed(verb: "kms:Decrypt" | "kms:GenerateDataKey", wrappingKey: WrappingKey): Grant {
  const opening = allow([verb], [wrappingKey.keyArn]);
  const like = wrappingKey.tellsPolicies ? "StringLike" : "StringLikeIfExists";
  opening.addCondition(like, { "kms:EncryptionContext:key": ["WRAPPING#*", "SECRET#*"] });
  return opening;
}

/**
 * The access log: who saw which patient's certificate, with the patient encrypted by the key ring (HSLF-FS 2016:40, 4
 * kap. 9 §), and who was refused.
 */
export function logsAccess(
  { audit, keys }: { readonly audit: Table; readonly keys: Table },
  wrappingKey: WrappingKey,
): readonly Grant[] {
  return [writesKinds(audit, "put", "PATIENT", "REFUSED"), ...usesKeyRing(keys, wrappingKey)];
}

/** The same of what the exchange does by the clock: nobody calls there, so nobody is refused. */
export function logsOwnAccess(
  { audit, keys }: { readonly audit: Table; readonly keys: Table },
  wrappingKey: WrappingKey,
): readonly Grant[] {
  return [writesKinds(audit, "put", "PATIENT"), ...usesKeyRing(keys, wrappingKey)];
}

/** Reads who was refused: of the access log nothing else, and so nothing of any patient. */
export function readsRefusals(audit: Table): Grant {
  const statement = lists(audit);
  statement.addCondition("ForAllValues:StringLike", { "dynamodb:LeadingKeys": ["REFUSED#*"] });
  return statement;
}

/** Counting how often who calls is refused, under a key that hides who that is. */
export function countsRefusals({ table, key }: Foundation["refusals"]): readonly Grant[] {
  return [writes(table, "set"), allow(["kms:GenerateMac"], [key.keyArn])];
}

/** Enters in the log what was changed of who may do what. */
export function logsRights(audit: Table): Grant {
  return writesKinds(audit, "put", "RIGHTS");
}

/** Being told of what is written in a table. */
export function readsStream({ node, tableStreamArn }: Table): Grant {
  if (tableStreamArn === undefined) throw new TypeError(`${node.path} has no stream`);
  return allow(
    ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream", "dynamodb:ListStreams"],
    [tableStreamArn],
  );
}

/** Writes down what has happened, for the relay to publish. */
export function tellsEvents(outbox: Table): Grant {
  return writes(outbox, "put");
}

/** `ReadParameter` (functions/platform/parameter-store.ts) of the parameter of this name, which begins with a slash. */
export function readsParameter(scope: Construct, name: string): Grant {
  const arn = Stack.of(scope).formatArn({ service: "ssm", resource: "parameter", resourceName: name.slice(1) });
  return allow(["ssm:GetParameter"], [arn]);
}

/** The same of one that holds roots or secrets (lib/secret-parameters.ts): its key opens it, and no other parameter. */
export function readsSecret(scope: Construct, name: string, parametersKey: ParametersKey): readonly Grant[] {
  const read = readsParameter(scope, name);
  const opening = allow(["kms:Decrypt"], [parametersKey.keyArn]);
  const equals = parametersKey.tellsPolicies ? "StringEquals" : "StringEqualsIfExists";
  opening.addCondition(equals, { "kms:EncryptionContext:PARAMETER_ARN": read.resources });
  return [read, opening];
}

/** Publishing on a topic. */
export function publishes(topic: ITopic): Grant {
  return allow(["sns:Publish"], [topic.topicArn]);
}

/** Handing a role to a service that will act as it. */
export function handsOver(role: IRole, service: string): Grant {
  const statement = allow(["iam:PassRole"], [role.roleArn]);
  statement.addCondition("StringEquals", { "iam:PassedToService": service });
  return statement;
}

/** Any other verbs, written out. */
export function allow(actions: readonly string[], resources: readonly string[]): Grant {
  return new PolicyStatement({ actions: [...actions], resources: [...resources] });
}

/** The function that speaks with the national person register. */
export const findPeopleName = "intyg-intygstjanst-find-people";

/**
 * Learning who somebody is where the stage has the national register: by the one function that may ask it. In a stage
 * with a register of its own it lies in the Directory, which every function that asks may read.
 */
export function learnsWho({ personRegister, region }: Stage): readonly Grant[] {
  const asked = `arn:aws:lambda:${region}:${Aws.ACCOUNT_ID}:function:${findPeopleName}`;
  return personRegister.kind === "national" ? [allow(["lambda:InvokeFunction"], [asked])] : [];
}

/** The function that speaks with the national directory of staff. */
export const keepStaffName = "intyg-identity-keep-staff";

/** Having the Directory say of staff what the national one says, where the stage has that. */
export function keepsStaff({ staffDirectory, region }: Stage): readonly Grant[] {
  const asked = `arn:aws:lambda:${region}:${Aws.ACCOUNT_ID}:function:${keepStaffName}`;
  return staffDirectory.kind === "national" ? [allow(["lambda:InvokeFunction"], [asked])] : [];
}
