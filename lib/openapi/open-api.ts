import * as z from "zod/mini";
import type { Contract } from "../../functions/operation/contract.ts";
import { doneStatus, fieldsElsewhere, isOpen, pathParameters } from "../../functions/operation/contract.ts";
import type { Catalogue, ProblemKind } from "../../functions/operation/problem.ts";
import { generalProblems } from "../../functions/operation/problem.ts";

type Json = Readonly<Record<string, unknown>>;

export interface ApiDescription {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

/**
 * The OpenAPI 3.1 document of a set of contracts: every operation with its schemas, examples and each problem it may
 * answer with.
 */
export function openApi(
  about: ApiDescription,
  contracts: readonly Contract[],
  catalogue: Catalogue,
  schemas: Json,
): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of contracts) {
    (paths[one.path] ??= {})[one.method.toLowerCase()] = operationObject(one, { ...generalProblems, ...catalogue });
  }
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
    components: {
      securitySchemes: {
        token: { type: "openIdConnect", openIdConnectUrl: "/auth/.well-known/openid-configuration" },
      },
      schemas: { Problem: problemSchema, ...schemas },
    },
  };
}

function operationObject(contract: Contract, problems: Catalogue): Json {
  const { id, service, summary, description, scope } = contract;
  const parameters = parametersOf(contract);
  return {
    operationId: id,
    tags: [service],
    summary,
    description: scope === undefined ? description : `${description}\n\nScope: \`${scope}\`.`,
    security: isOpen(contract) ? [] : [{ token: scope === undefined ? [] : [scope] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(contract.method === "POST" || contract.method === "PUT" ? { requestBody: requestBodyOf(contract) } : {}),
    responses: {
      [String(doneStatus(contract))]: answerOf(contract),
      ...(contract.binding === "soap" ? soapResponses(contract, problems) : problemResponses(contract, problems)),
    },
  };
}

function parametersOf(contract: Contract): Json[] {
  const fields = fieldsOf(contract);
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
        required: requiredOf(contract).includes(name),
        schema: fields.get(name),
        example: contract.examples.input[name],
      }),
    ),
    ...(contract.atUnit === true ? [careUnitHeader] : []),
    ...(contract.method === "POST" && contract.binding !== "soap" ? [idempotencyHeader] : []),
    ...(contract.ifMatch === undefined ? [] : [ifMatchHeader]),
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
  example: "TSTNMT2321000156-1077",
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

const locationHeader: Json = {
  Location: {
    description: "Where what was created is read.",
    required: true,
    schema: { type: "string", format: "uri-reference" },
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
    "hours and has one effect.",
  schema: { type: "string", minLength: 8, maxLength: 128 },
  example: "3f0c9a52-0c0e-4a55-9d1c-1b0d8a3f7e21",
};

function requestBodyOf(contract: Contract): Json {
  if (contract.binding === "soap") {
    return {
      required: true,
      content: { "text/xml": { schema: { type: "string" }, example: contract.examples.input["xml"] } },
    };
  }
  const elsewhere = fieldsElsewhere(contract);
  const whole = jsonSchema(contract.input, "input");
  const properties = Object.fromEntries([...fieldsOf(contract)].filter(([name]) => !elsewhere.includes(name)));
  const schema = { ...whole, properties, required: requiredOf(contract).filter((name) => !elsewhere.includes(name)) };
  const example = Object.fromEntries(
    Object.entries(contract.examples.input).filter(([name]) => !elsewhere.includes(name)),
  );
  return { required: true, content: { "application/json": { schema, example } } };
}

function answerOf(contract: Contract): Json {
  if (contract.binding === "soap")
    return { description: "The contract's result", content: { "text/xml": { schema: { type: "string" } } } };
  if (contract.binding === "wsdl")
    return { description: "The WSDL", content: { "text/xml": { schema: { type: "string" } } } };
  if (contract.binding === "pdf")
    return { description: "The PDF", content: { "application/pdf": { schema: { type: "string", format: "binary" } } } };
  const schema = jsonSchema(contract.output, "output");
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

/** Problems by status: what any call of this kind may be refused with, and what the operation itself does. */
function problemResponses(contract: Contract, problems: Catalogue): Json {
  return responsesOf([...generalCodes(contract), ...contract.problems], problems);
}

/** Whom the gateway does not let in is told as over JSON; the rest is a fault. */
function soapResponses(contract: Contract, problems: Catalogue): Json {
  return { ...responsesOf(tokenCodes(contract), problems), ...soapFault };
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
  return contract.scope === undefined ? ["token-missing"] : ["token-missing", "scope-missing"];
}

function generalCodes(contract: Contract): string[] {
  return [
    "input-invalid",
    ...tokenCodes(contract),
    ...(contract.atUnit === true ? ["unit-missing", "unit-not-yours"] : []),
    ...(contract.method === "POST" || contract.method === "PUT"
      ? ["body-not-json", "body-not-utf8", "body-too-large"]
      : []),
    ...(contract.method === "POST"
      ? ["idempotency-key-missing", "idempotency-key-reused", "idempotency-key-in-progress"]
      : []),
    ...(contract.ifMatch === undefined ? [] : ["if-match-missing"]),
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
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } },
  };
}

const soapFault: Json = {
  "500": {
    description: "A SOAP fault: the request is no message of the contract, or we failed",
    content: { "text/xml": { schema: { type: "string" } } },
  },
};

const problemSchema: Json = {
  type: "object",
  description: "RFC 9457. The title follows Accept-Language (sv or en).",
  required: ["type", "title", "status", "code", "instance"],
  properties: {
    type: { type: "string", format: "uri-reference" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    instance: { type: "string", format: "uri" },
    detail: { type: "string", description: "What this very call lacked, in words." },
    scope: { type: "string", description: "What the token would have to be for, where that is what it lacked." },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code"],
        properties: {
          pointer: { type: "string", description: "JSON Pointer into what was sent" },
          code: { type: "string" },
          text: { type: "object", properties: { sv: { type: "string" }, en: { type: "string" } } },
        },
      },
    },
  },
};

function fieldsOf(contract: Contract): ReadonlyMap<string, unknown> {
  const schema = jsonSchema(contract.input, "input");
  const properties: unknown = schema["properties"];
  return new Map(typeof properties === "object" && properties !== null ? Object.entries(properties) : []);
}

function requiredOf(contract: Contract): readonly string[] {
  const required: unknown = jsonSchema(contract.input, "input")["required"];
  return Array.isArray(required) ? required.filter((name) => typeof name === "string") : [];
}

function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    target: "draft-2020-12",
    unrepresentable: "any",
    // What a field holds may be described once for the whole document, as each certificate type's answers are.
    override: ({ zodSchema, jsonSchema: written }) => {
      const named: unknown = z.globalRegistry.get(zodSchema)?.["describedBy"];
      if (typeof named !== "string") return;
      for (const keyword of Object.keys(written)) Reflect.deleteProperty(written, keyword);
      written.$ref = `#/components/schemas/${named}`;
    },
  });
  return rest;
}
