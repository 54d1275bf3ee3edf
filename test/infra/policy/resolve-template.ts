import { emulatedAccount } from "../../../lib/stacks/stack-settings.ts";
import type { Resource, Synthesised, Value } from "../synthesised.ts";

/** The account and region that the templates of these tests are for (synthesised.ts). */
export const account = emulatedAccount;
export const region = "eu-north-1";

const pseudo: Readonly<Record<string, string>> = {
  "AWS::AccountId": account,
  "AWS::Region": region,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

/** The ARN that a resource of the templates gets, near enough for policies to be judged by it. */
export function arnOf({ stack, id, type, properties }: Resource): string {
  const name = `${stack}-${id}`;
  switch (type) {
    case "AWS::SNS::Topic":
      return `arn:aws:sns:${region}:${account}:${name}`;
    case "AWS::SQS::Queue":
      return `arn:aws:sqs:${region}:${account}:${name}`;
    case "AWS::DynamoDB::Table":
      return `arn:aws:dynamodb:${region}:${account}:table/${name}`;
    case "AWS::KMS::Key":
      return `arn:aws:kms:${region}:${account}:key/${name}`;
    case "AWS::IAM::Role":
      return `arn:aws:iam::${account}:role${String(properties["Path"] ?? "/")}${name}`;
    case "AWS::IAM::ManagedPolicy":
      return `arn:aws:iam::${account}:policy${String(properties["Path"] ?? "/")}${name}`;
    case "AWS::Lambda::Function":
      return `arn:aws:lambda:${region}:${account}:function:${String(properties["FunctionName"])}`;
    case "AWS::Logs::LogGroup":
      return `arn:aws:logs:${region}:${account}:log-group:${String(properties["LogGroupName"] ?? name)}:*`;
    case "AWS::S3::Bucket":
      return `arn:aws:s3:::${name.toLowerCase()}`;
    case "AWS::CloudWatch::Alarm":
      return `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
    default:
      return `arn:aws:${type.toLowerCase()}:${region}:${account}:${name}`;
  }
}

/** What a template's reference means by its ARN; all else it means by its name. */
const referredByArn = new Set(["AWS::SNS::Topic", "AWS::IAM::ManagedPolicy"]);

/** A value of a template with every reference to a resource in its place, also to those of other stacks. */
export function resolver(app: Synthesised): (value: Value, stack: string) => Value {
  const found = (stack: string, id: string): Resource => {
    const resource = app.resources.find((one) => one.stack === stack && one.id === id);
    if (resource === undefined) throw new TypeError(`${stack} has no resource ${id}`);
    return resource;
  };
  const referred = (stack: string, id: string): string => {
    const constant = pseudo[id];
    if (constant !== undefined) return constant;
    if (app.parameters.some((one) => one.stack === stack && one.id === id)) return `parameter-${id}`;
    const resource = found(stack, id);
    return referredByArn.has(resource.type) ? arnOf(resource) : `${stack}-${id}`;
  };
  const resolve = (value: Value, stack: string): Value => {
    if (Array.isArray(value)) return value.map((one) => resolve(one, stack));
    if (typeof value !== "object" || value === null) return value;
    const [[name, argument] = ["", undefined], ...others] = Object.entries<Value>(value);
    if (others.length === 0 && name === "Ref") return referred(stack, argument);
    if (others.length === 0 && name === "Fn::Join")
      return argument[1].map((one: Value) => resolve(one, stack)).join(argument[0]);
    if (others.length === 0 && name === "Fn::GetAtt") {
      const [id, attribute] = argument;
      const resource = found(stack, id);
      return attribute === "Arn" ? arnOf(resource) : `${arnOf(resource)}/${String(attribute)}`;
    }
    if (others.length === 0 && name === "Fn::ImportValue") {
      const exported = app.exports.find((one) => one.name === argument);
      if (exported === undefined) throw new TypeError(`Nothing exports ${JSON.stringify(argument)}`);
      return resolve(exported.value, exported.stack);
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, stack)]));
  };
  return resolve;
}
