import type { IRole } from "aws-cdk-lib/aws-iam";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import type { WrappingKey } from "./own-key.ts";

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

/** `Tables.transact` with these kinds of write. */
export function writes(table: Table, ...verbs: readonly WriteVerb[]): Grant {
  return allow(
    verbs.map((verb) => writeVerbs[verb]),
    [table.tableArn],
  );
}

/**
 * The key ring (functions/certificate/store/key-ring.ts): it finds wrapped keys, makes the one of a new month, and lets
 * the key service open them. A wrapped key opens only together with the name it was made for; the condition keeps the
 * function from using the key for anything else.
 */
export function usesKeyRing(keys: Table, wrappingKey: WrappingKey): readonly Grant[] {
  const opening = allow(["kms:Decrypt", "kms:GenerateDataKey"], [wrappingKey.keyArn]);
  const like = wrappingKey.tellsPolicies ? "StringLike" : "StringLikeIfExists";
  opening.addCondition(like, { "kms:EncryptionContext:key": ["WRAPPING#*", "SECRET#*"] });
  return [reads(keys), writes(keys, "put"), opening];
}

/**
 * The access log: who saw which patient's certificate, with the patient encrypted by the key ring (HSLF-FS 2016:40, 4
 * kap. 9 §).
 */
export function logsAccess(
  { audit, keys }: { readonly audit: Table; readonly keys: Table },
  wrappingKey: WrappingKey,
): readonly Grant[] {
  return [writes(audit, "put"), ...usesKeyRing(keys, wrappingKey)];
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
