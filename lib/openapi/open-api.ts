import type { Contract, Deprecation } from "../../functions/operation/contract.ts";
import { hasBody } from "../../functions/operation/contract.ts";
import {
  doneStatus,
  fieldsElsewhere,
  isOpen,
  isRepeatable,
  largestAnswerOf,
  pathParameters,
} from "../../functions/operation/contract.ts";
import type { Catalogue, ProblemKind } from "../../functions/operation/problem.ts";
import { needsAgreement } from "../../functions/certificate/model/agreement.ts";
import { isForSystems } from "../../functions/certificate/model/connected-system.ts";
import { edgeProblems, generalProblems, retryAfterSeconds } from "../../functions/operation/problem.ts";
import type { Json, KnownForms } from "./named-schemas.ts";
import { NamedSchemas, isOnForm, propertiesOf, reference } from "./named-schemas.ts";

export interface ApiDescription {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/** What somebody might write on a form. */
export interface FormExample {
  readonly form: string;
  readonly summary: string;
  readonly answers: unknown;
}

/** What the document is made of. */
export interface ApiSources {
  readonly contracts: readonly Contract[];
  readonly catalogue: Catalogue;
  readonly forms: KnownForms;
  readonly examples: readonly FormExample[];
  /** Schemas that are made of other data than the contracts, by name. */
  readonly schemas: Readonly<Record<string, Json>>;
}

/** What every operation is described with. */
interface Around {
  readonly problems: Catalogue;
  readonly schemas: NamedSchemas;
  readonly examples: readonly FormExample[];
}

/**
 * The OpenAPI 3.1 document of a set of contracts: every operation with its schemas, examples and each problem it may
 * answer with. What an operation takes and answers are schemas with names.
 *
 * What is called by SOAP stands beside `paths`, as `x-soap-paths` of the same form: its bodies are told by its WSDL,
 * and a client generated from this document could neither write nor read them.
 * How large an answer of an operation is at most, in bytes, stands as `x-largest-answer`.
 */
export function openApi(about: ApiDescription, sources: ApiSources): Json {
  const { contracts, catalogue, forms, examples, schemas: given } = sources;
  const problems = { ...generalProblems, ...catalogue, "no-such-address": edgeProblems["no-such-address"] };
  const schemas = new NamedSchemas(forms, given);
  const [bySoap, paths] = [contracts.filter(isSoap), contracts.filter((one) => !isSoap(one))].map((some) =>
    pathsOf(some, { problems, schemas, examples }),
  );
  schemas.add("Problem", problemSchema({ ...problems, ...edgeProblems }), "output");
  return {
    openapi: "3.1.0",
    info: { ...about, license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" } },
    servers: [{ url: "/" }],
    security: [{ token: [] }],
    tags: [...new Set(contracts.map(({ service }) => service))].map((name) => ({
      name,
      description: `Operations of ${name}`,
    })),
    paths,
    "x-soap-paths": bySoap,
    components: {
      securitySchemes: {
        token: { type: "openIdConnect", openIdConnectUrl: "/auth/.well-known/openid-configuration" },
      },
      schemas: schemas.all,
    },
  };
}

function isSoap({ binding }: Contract): boolean {
  return binding === "soap";
}

function pathsOf(contracts: readonly Contract[], around: Around): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of contracts) (paths[one.path] ??= {})[one.method.toLowerCase()] = operationObject(one, around);
  return paths;
}

function operationObject(contract: Contract, around: Around): Json {
  const { id, service, summary, scope, assurance, deprecated } = contract;
  const description = [contract.description, ...(deprecated === undefined ? [] : [noticeOf(deprecated)])].join("\n\n");
  const parameters = parametersOf(contract, around.schemas);
  return {
    operationId: id,
    tags: [service],
    summary,
    ...(deprecated === undefined ? {} : { deprecated: true }),
    description: [
      description,
      ...(scope === undefined ? [] : [`Scope: \`${scope}\`.`]),
      ...(assurance === undefined ? [] : [`Level of assurance of the sign-in: at least ${String(assurance)}.`]),
    ].join("\n\n"),
    "x-largest-answer": largestAnswerOf(contract),
    security: isOpen(contract) ? [] : [{ token: scope === undefined ? [] : [scope] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(hasBody(contract) ? { requestBody: requestBodyOf(contract, around) } : {}),
    responses: {
      [String(doneStatus(contract))]: answerOf(contract, around.schemas),
      ...(contract.binding === "soap"
        ? soapResponses(contract, around.problems)
        : problemResponses(contract, around.problems)),
    },
  };
}

/** What the headers of each answer say, for who reads. */
function noticeOf({ since, sunset, successor }: Deprecation): string {
  const instead = successor === undefined ? "Nothing takes its place." : `Use \`${successor}\` instead.`;
  return `Deprecated since ${since}; it stops answering on ${sunset}. ${instead}`;
}

function parametersOf(contract: Contract, schemas: NamedSchemas): Json[] {
  const input = schemas.schemaOf(contract.input, "input");
  const fields = new Map(Object.entries(propertiesOf(input)));
  const inPath = pathParameters(contract.path);
  const inQuery =
    contract.method === "GET" || contract.method === "DELETE"
      ? [...fields.keys()].filter((name) => !fieldsElsewhere(contract).includes(name))
      : [];
  return [
    ...inPath.map((name) =>
      parameter({
        place: "path",
        name,
        required: true,
        schema: fields.get(name),
        example: contract.examples.input[name],
      }),
    ),
    ...inQuery.map((name) =>
      parameter({
        place: "query",
        name,
        required: requiredOf(input).includes(name),
        schema: fields.get(name),
        example: contract.examples.input[name],
      }),
    ),
    ...(contract.atUnit === true ? [careUnitHeader] : []),
    ...(isRepeatable(contract) ? [idempotencyHeader] : []),
    ...(contract.ifMatch === undefined ? [] : seenHeaders(contract)),
  ];
}

interface Parameter {
  readonly place: "path" | "query";
  readonly name: string;
  readonly required: boolean;
  readonly schema: unknown;
  readonly example: unknown;
}

function parameter({ place, name, required, schema, example }: Parameter): Json {
  return { name, in: place, required, schema: schema ?? {}, ...(example === undefined ? {} : { example }) };
}

const careUnitHeader: Json = {
  name: "Care-Unit",
  in: "header",
  required: true,
  description: "HSA-id of the care unit you work at in this call.",
  schema: { type: "string" },
  example: "TSTNMT2321000156-1003",
};

const ifMatchHeader: Json = {
  name: "If-Match",
  in: "header",
  required: true,
  description:
    "The ETag you have seen, from the answer that told it. Where another stands, nothing is done: 412, with the ETag " +
    "of the one that stands. One tag, and not `*`.",
  schema: { type: "string", pattern: '^"[0-9]+"$' },
  example: '"3"',
};

/** What says that nothing is there yet, where the operation also enters what is new. */
const ifNoneMatchHeader: Json = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description:
    "`*` in place of If-Match, where you have seen that there is none yet. Where there is one, nothing is done: 412, " +
    "with its ETag.",
  schema: { type: "string", enum: ["*"] },
};

function seenHeaders({ entersNew }: Contract): readonly Json[] {
  return entersNew === true ? [{ ...ifMatchHeader, required: false }, ifNoneMatchHeader] : [ifMatchHeader];
}

const locationHeader: Json = {
  Location: {
    description: "Where what was created is read.",
    required: true,
    schema: { type: "string", format: "uri-reference" },
  },
};

const challengeHeader: Json = {
  "WWW-Authenticate": {
    description: "What the token lacks: `invalid_token`, or `insufficient_user_authentication` with `acr_values`.",
    required: true,
    schema: { type: "string" },
    example: 'Bearer error="invalid_token", error_description="The token has expired"',
  },
};

const retryAfterHeader: Json = {
  "Retry-After": {
    description: "Seconds after which the call may be tried again.",
    required: true,
    schema: { type: "integer" },
    example: retryAfterSeconds,
  },
};

const entityTagHeader: Json = {
  ETag: {
    description: "The revision that stands, for If-Match.",
    required: true,
    schema: { type: "string" },
    example: '"3"',
  },
};

const idempotencyHeader: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description:
    "Any 8–128 characters that are new for this call. The same key with the same body answers the same for 24 " +
    "hours and has one effect. It belongs to who calls, the operation and the certificate it is about, if any.",
  schema: { type: "string", minLength: 8, maxLength: 128 },
  example: "3f0c9a52-0c0e-4a55-9d1c-1b0d8a3f7e21",
};

function requestBodyOf(contract: Contract, { schemas, examples }: Around): Json {
  if (contract.binding === "soap") {
    return {
      required: true,
      content: { "text/xml": { schema: { type: "string" }, example: contract.examples.input["xml"] } },
    };
  }
  const elsewhere = fieldsElsewhere(contract);
  const without = (fields: Json): Json =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => !elsewhere.includes(name)));
  const whole = schemas.schemaOf(contract.input, "input");
  const schema = {
    ...whole,
    description: `What \`${contract.id}\` takes.`,
    properties: without(propertiesOf(whole)),
    required: requiredOf(whole).filter((name) => !elsewhere.includes(name)),
  };
  const body = schemas.add(`${titled(contract.id)}Body`, schema, "input");
  const example = without(contract.examples.input);
  const onForms = examples.map(
    ({ form, summary, answers }) => [form, { summary, value: { ...example, form, answers } }] as const,
  );
  const shown = isOnForm(schema) ? { examples: Object.fromEntries(onForms) } : { example };
  return { required: true, content: { "application/json": { schema: body, ...shown } } };
}

function answerOf(contract: Contract, schemas: NamedSchemas): Json {
  if (contract.binding === "soap")
    return { description: "The contract's result", content: { "text/xml": { schema: { type: "string" } } } };
  if (contract.binding === "wsdl")
    return { description: "The WSDL", content: { "text/xml": { schema: { type: "string" } } } };
  if (contract.binding === "pdf") {
    const file = { schema: { type: "string", format: "binary" } };
    return { description: "The PDF", content: { "application/pdf": file, "application/octet-stream": file } };
  }
  const schema = schemas.rooted(contract.output, {
    name: `${titled(contract.id)}Answer`,
    description: `The answer of \`${contract.id}\`.`,
  });
  const headers = {
    ...(contract.creates === undefined ? {} : locationHeader),
    ...(contract.tag === undefined ? {} : entityTagHeader),
  };
  return {
    description: contract.creates === undefined ? "Done" : "Created",
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    content: { "application/json": { schema, example: contract.examples.output } },
  };
}

function titled(id: string): string {
  return `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

/** Problems by status: what any call of this kind may be refused with, and what the operation itself does. */
function problemResponses(contract: Contract, problems: Catalogue): Json {
  return responsesOf([...generalCodes(contract), ...contract.problems], problems);
}

/** Whatever is refused is told by a fault. */
function soapResponses(contract: Contract, problems: Catalogue): Json {
  const refused = Object.keys(responsesOf(tokenCodes(contract), problems));
  return {
    ...Object.fromEntries(refused.map((status) => [status, faultOf("A SOAP fault: the caller may not call")])),
    "500": faultOf("A SOAP fault: the request is no message of the contract, or we failed"),
  };
}

function responsesOf(codes: readonly string[], problems: Catalogue): Json {
  const byStatus = Map.groupBy(codes, (code) => problems[code]?.status ?? 500);
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, those]) => [String(status), problemResponse(those, problems)]),
  );
}

function tokenCodes(contract: Contract): string[] {
  if (isOpen(contract)) return [];
  const { scope, assurance } = contract;
  return [
    ...["token-missing", "token-expired", "token-invalid", "token-not-bound"],
    ...(assurance === undefined ? [] : ["assurance-too-low"]),
    ...(scope === undefined ? [] : ["scope-missing"]),
    ...(isForSystems(scope) ? ["system-not-connected"] : []),
    ...(needsAgreement("PRIVATE_DOCTOR", scope) ? ["agreement-not-accepted"] : []),
    "too-many-refusals",
  ];
}

function generalCodes(contract: Contract): string[] {
  return [
    "input-invalid",
    ...tokenCodes(contract),
    ...(contract.atUnit === true ? ["unit-missing", "unit-not-yours"] : []),
    ...(hasBody(contract) ? ["body-not-json", "body-not-utf8", "body-too-large", "content-type-not-json"] : []),
    ...(isRepeatable(contract)
      ? [
          "idempotency-key-missing",
          "idempotency-key-malformed",
          "idempotency-key-reused",
          "idempotency-key-in-progress",
        ]
      : []),
    ...(contract.ifMatch === undefined ? [] : ["if-match-missing", "if-match-malformed"]),
    // An address with a badly written id in it is that of no operation: the gateway answers before any function.
    ...(pathParameters(contract.path).length === 0 ? [] : ["no-such-address"]),
    "took-too-long",
    "too-busy",
    "stored-item-damaged",
    "internal-error",
  ];
}

function problemResponse(codes: readonly string[], problems: Catalogue): Json {
  const titles = codes.map((code) => `\`${code}\`: ${problems[code]?.title.en ?? code}`);
  const [first] = codes;
  const kind: ProblemKind | undefined = problems[first ?? ""];
  const example = {
    type: `/docs/problems#${first ?? ""}`,
    title: kind?.title.en,
    status: kind?.status,
    code: first,
    instance: "urn:uuid:0d9e5c1e-7a0f-4d0e-9c59-4a2f1f0a7c11",
  };
  return {
    description: titles.join("\n\n"),
    ...(kind?.status === 503 || kind?.status === 429 ? { headers: retryAfterHeader } : {}),
    ...(kind?.status === 401 ? { headers: challengeHeader } : {}),
    content: { "application/problem+json": { schema: oneOfProblems(codes), example } },
  };
}

function faultOf(description: string): Json {
  return { description, content: { "text/xml": { schema: { type: "string" } } } };
}

/** A problem with one of these codes. */
function oneOfProblems(codes: readonly string[]): Json {
  const code = { type: "string", enum: codes, description: "What is wrong, of what this call may meet." };
  return { allOf: [reference("Problem"), { type: "object", required: ["code"], properties: { code } }] };
}

function problemSchema(problems: Catalogue): Json {
  const codes = Object.keys(problems).toSorted();
  return {
    type: "object",
    description: "Why something was refused (RFC 9457).",
    required: ["type", "title", "status", "code", "instance"],
    properties: {
      type: { type: "string", format: "uri-reference", description: "Where the problem is explained." },
      title: { type: "string", description: "The problem in words, in the language of Accept-Language (sv or en)." },
      status: { type: "integer", description: "The status of the answer." },
      code: {
        type: "string",
        description: "What is wrong, for programs.",
        enum: codes,
        "x-enum-descriptions": codes.map((code) => problems[code]?.title.en ?? code),
      },
      instance: { type: "string", format: "uri", description: "This very call, as our log names it." },
      detail: { type: "string", description: "What this very call lacked, in words." },
      scope: { type: "string", description: "What the token would have to be for, where that is what it lacked." },
      errors: {
        type: "array",
        items: reference("Finding"),
        description: "Each thing that is wrong, and where: the first hundred.",
      },
      moreErrors: { type: "integer", description: "How many more there are than `errors` tells; absent where none." },
    },
  };
}

function requiredOf(schema: Json): readonly string[] {
  const required: unknown = schema["required"];
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}
