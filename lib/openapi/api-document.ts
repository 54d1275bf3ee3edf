import { globSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { answersSchemas } from "../../functions/certificate/types/answers-schema.ts";
import { exampleDay, exampleOf } from "../../functions/certificate/types/example-of.ts";
import { findingWords } from "../../functions/certificate/types/findings/finding-words.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../functions/certificate/types/registry.ts";
import type { Contract } from "../../functions/operation/contract.ts";
import { fieldFaults } from "../../functions/operation/field-faults.ts";
import type { Json } from "./named-schemas.ts";
import { openApi } from "./open-api.ts";
import type { FormExample } from "./open-api.ts";
import type { Catalogue } from "../../functions/operation/problem.ts";
import { projectFolder } from "../local/project-folder.ts";

/** Everything the functions promise, found in the services' folders. */
export interface Promises {
  readonly contracts: readonly Contract[];
  readonly catalogue: Catalogue;
}

/** Reads every contract and problem catalogue under functions/. */
export async function findPromises(): Promise<Promises> {
  const functions = join(projectFolder, "functions");
  const services = (await readdir(functions, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const contracts: Contract[] = [];
  let catalogue: Catalogue = {};
  for (const service of services.toSorted()) {
    for (const value of await exportsOfContracts(join(functions, service)))
      if (isContract(value)) contracts.push(value);
    for (const value of await exportsOf(join(functions, service, "problems.ts")))
      if (isCatalogue(value)) catalogue = { ...catalogue, ...value };
  }
  return {
    contracts: contracts.toSorted((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method)),
    catalogue,
  };
}

/** The OpenAPI document of the whole API, with the answers on each form as a schema of its own. */
async function apiDocument(): Promise<Readonly<Record<string, unknown>>> {
  const { contracts, catalogue } = await findPromises();
  const about = {
    title: "Intygstjänster",
    version: "1.0.0",
    description:
      "The national exchange for digital medical certificates: write, sign, send and revoke them, ask and " +
      "answer questions, follow deliveries, and count. Every refusal is a problem document (RFC 9457) with a " +
      "code of the catalogue.",
  };
  return openApi(about, {
    contracts,
    catalogue,
    forms: knownForms,
    examples: formExamples(),
    schemas: certificateSchemas(),
  });
}

/** Whatever `errors` and `notices` may tell, of a form's answers and of a call's fields. */
const codesOfFindings = { ...findingWords, ...fieldFaults };

const knownForms = {
  read: certificateTypes.map(formName),
  written: certificateTypes.filter(({ use }) => use === "write").map(formName),
};

/** The examples of the forms, as of one day: the document is the same whenever it is made. */
function formExamples(): readonly FormExample[] {
  return certificateTypes.flatMap((type) => {
    const answers = exampleOf(type, exampleDay);
    return answers === undefined ? [] : [{ form: formName(type), summary: type.name.en, answers }];
  });
}

/** What the certificate types say of their answers, and which forms there are. */
function certificateSchemas(): Readonly<Record<string, Json>> {
  return {
    Form: {
      type: "string",
      description:
        "The form it is written on: a certificate type and a version of it, as in the list of types. It decides which " +
        "questions `answers` holds.",
      enum: certificateTypes.map(formName),
      "x-enum-descriptions": certificateTypes.map(({ name }) => name.en),
    },
    TypeKey: {
      type: "string",
      description: "Certificate type, whatever its version: what statistics count by.",
      enum: [...new Set(certificateTypes.map(({ key }) => key))].toSorted(),
    },
    FindingCode: {
      type: "string",
      description: "What is wrong there.",
      enum: Object.keys(codesOfFindings),
      "x-enum-descriptions": Object.values(codesOfFindings).map(({ en }) => en),
    },
    ...Object.fromEntries(certificateTypes.flatMap((type) => Object.entries(answersSchemas(type)))),
  };
}

/** The document as it stands in docs/openapi/openapi.json. */
export async function apiDocumentText(): Promise<string> {
  return `${JSON.stringify(await apiDocument(), undefined, 1)}\n`;
}

async function exportsOfContracts(folder: string): Promise<readonly unknown[]> {
  const files = globSync("*/*.contract.ts", { cwd: folder }).toSorted();
  return (await Promise.all(files.map((file) => exportsOf(join(folder, file))))).flat();
}

async function exportsOf(file: string): Promise<readonly unknown[]> {
  const module: unknown = await import(pathToFileURL(file).href).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return {};
    throw error;
  });
  return typeof module === "object" && module !== null ? Object.values<unknown>({ ...module }) : [];
}

function isContract(value: unknown): value is Contract {
  return typeof value === "object" && value !== null && "method" in value && "path" in value && "problems" in value;
}

function isCatalogue(value: unknown): value is Catalogue {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (kind) => typeof kind === "object" && kind !== null && "status" in kind && "title" in kind,
    )
  );
}
