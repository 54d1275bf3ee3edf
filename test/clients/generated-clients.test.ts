import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectFolder } from "../../lib/local/project-folder.ts";
import { describedOperations, faultsOf } from "../fixtures/documented.ts";
import { PythonGenerator, missingForPython } from "./python-generator.ts";

const document = join(projectFolder, "docs/openapi/openapi.json");
const bodyExamples = (describedOperations.get("createDraft")?.requestBody?.content?.["application/json"]?.examples ??
  {}) as Readonly<Record<string, { readonly value: Readonly<Record<string, unknown>> }>>;
const folder = mkdtempSync(join(tmpdir(), "generated-clients-"));

/** Runs a program of the project's packages, and gives what it said where it failed. */
function run(program: string, ...programArguments: readonly string[]): string {
  try {
    execFileSync(join(projectFolder, "node_modules/.bin", program), programArguments, { cwd: folder, stdio: "pipe" });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: Buffer; readonly stderr: Buffer };
    return `${String(stdout)}${String(stderr)}`.slice(0, 4000);
  }
}

/** Compiles files of the folder as strictly as TypeScript can. */
function compile(...files: readonly string[]): string {
  const libraries = ["--lib", "es2023,dom,dom.iterable"];
  return run(
    "tsc",
    "--strict",
    "--noEmit",
    "--target",
    "es2023",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
    ...libraries,
    ...files,
  );
}

/** What a program written against the types may do, and after `@ts-expect-error` what it may not. */
const program = `
import type { components } from "./openapi-typescript.ts";
type Schemas = components["schemas"];

export const draft: Schemas["CreateDraftBody"] = {
  form: "FK7804-2.0", patient: "19121212-1212", answers: { sickLeave: [{ degree: "HALFTEN", period: { start: "2026-1" } }] },
};
// @ts-expect-error LUSE has no such question
export const otherForm: Schemas["CreateDraftBody"] = { form: "LUSE-1.3", patient: "1", answers: { sickLeave: [] } };
export const unknownForm: Schemas["Form"][] = [
  "FK7804-2.0",
  // @ts-expect-error there is no such form
  "FK7804-9.0",
];

export function firstDegree(certificate: Schemas["Certificate"]): string | undefined {
  if (certificate.form !== "FK7804-2.0") {
    // @ts-expect-error not every form has the question
    return certificate.answers.sickLeave[0]?.degree;
  }
  const degree = certificate.answers.sickLeave[0]?.degree;
  // @ts-expect-error the list has no such code
  if (degree === "EN_FEMTEDEL") return undefined;
  return degree === "HALFTEN" ? "half" : degree;
}

export function isGone(problem: Schemas["Problem"]): boolean {
  // @ts-expect-error there is no such problem
  if (problem.code === "certificate-lost") return true;
  return problem.code === "certificate-not-found";
}
`;

/** The example of each form under every form: the compiler takes it where the document does, and nowhere else. */
function formsProgram(): string {
  const bodies = Object.entries(bodyExamples);
  const lines = bodies.flatMap(([form, { value }], at) =>
    bodies.map(([other], there) => {
      const body = { ...value, form: other };
      const isRefused = faultsOf({ $ref: "#/components/schemas/CreateDraftBody" }, body).length > 0;
      if (form === other && isRefused) throw new Error(`The example of ${form} breaks its own schema`);
      const written = `export const body${String(at)}On${String(there)}: Body = ${JSON.stringify(body)};`;
      return isRefused ? `// @ts-expect-error ${form} has what ${other} does not ask\n${written}` : written;
    }),
  );
  return `import type { components } from "./openapi-typescript.ts";\ntype Body = components["schemas"]["CreateDraftBody"];\n${lines.join("\n")}`;
}

/** What a program in Python does with the client: write a draft, and read an answer by its form. */
const pythonProgram = `
import json
import client.models
from client.api.webcert import create_draft, print_certificate, sign_certificate
from client.models import (
    CertificateFk7804V20, CreateDraftBodyFk7804V20, DraftAnswersFk7804V20, DraftAnswersFk7804V20Profession,
    CodeFk7804V20SickLeaveDegree, DraftAnswersFk7804V20SickLeaveItem, DraftAnswersFk7804V20SickLeaveItemPeriod,
)

with open("openapi.json") as file:
    document = json.load(file)
paths = document["paths"]
examples = paths["/api/drafts"]["post"]["requestBody"]["content"]["application/json"]["examples"]
components = document["components"]["schemas"]["CreateDraftBody"]["discriminator"]["mapping"]

def is_kept(form):
    body = getattr(client.models, components[form].split("/")[-1].replace("_", ""))
    return body.from_dict(examples[form]["value"]).to_dict() == examples[form]["value"]

answered = paths["/api/certificates/{certificateId}"]["get"]["responses"]["200"]["content"]["application/json"]["example"]

degree = CodeFk7804V20SickLeaveDegree.HALFTEN
body = CreateDraftBodyFk7804V20(
    form="FK7804-2.0",
    patient="19121212-1212",
    answers=DraftAnswersFk7804V20(
        profession=DraftAnswersFk7804V20Profession(text="Lagerarbetare"),
        sick_leave=[DraftAnswersFk7804V20SickLeaveItem(
            degree=degree, period=DraftAnswersFk7804V20SickLeaveItemPeriod(start="2026-11-02", end="2026-11-15"),
        )],
    ),
)
print(json.dumps({
    "sent": body.to_dict(),
    "read again": CreateDraftBodyFk7804V20.from_dict(body.to_dict()) == body,
    "answer": CertificateFk7804V20.from_dict(answered).answers.to_dict() == answered["answers"],
    "kept": {form: is_kept(form) for form in examples},
    "calls": [one.sync.__name__ for one in (create_draft, print_certificate, sign_certificate)],
}))
`;

describe("what generators make of the API's document", () => {
  beforeAll(() => writeFileSync(join(folder, "package.json"), '{ "type": "module" }'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("compiles as types of openapi-typescript, which tell forms, codes and problems apart", () => {
    expect(run("openapi-typescript", document, "-o", "openapi-typescript.ts")).toBe("");
    writeFileSync(join(folder, "program.ts"), program);
    const forms = formsProgram();
    expect(forms).toContain("@ts-expect-error FK7804-2.0 has what LUSE-1.3 does not ask");
    writeFileSync(join(folder, "forms.ts"), forms);
    expect(compile("--allowImportingTsExtensions", "program.ts", "forms.ts")).toBe("");
  });

  it("compiles as types of @hey-api/openapi-ts", () => {
    expect(run("openapi-ts", "-i", document, "-o", "hey-api", "-p", "@hey-api/typescript")).toBe("");
    expect(compile("hey-api/index.ts")).toBe("");
  });

  it("compiles as a client of orval", () => {
    expect(run("orval", "--input", document, "--output", "orval.ts", "--client", "fetch")).toBe("");
    expect(compile("orval.ts")).toBe("");
  });

  it.skipIf(missingForPython.length > 0)(
    missingForPython.length === 0
      ? "compiles as a client of openapi-python-client, whose types say what is sent"
      : `compiles as a client of openapi-python-client (skipped: missing ${missingForPython.join(", ")})`,
    () => {
      const python = new PythonGenerator(folder);
      expect(python.install()).toBe("");
      copyFileSync(document, join(folder, "openapi.json"));
      const generate = ["generate", "--path", "openapi.json", "--meta", "none", "--output-path", "client"];
      expect(python.run("openapi-python-client", ...generate)).toBe("Generating client");
      expect(python.run("python", "-m", "compileall", "-q", "client")).toBe("");
      writeFileSync(join(folder, "program.py"), pythonProgram);
      expect(JSON.parse(python.run("python", "program.py"))).toEqual({
        sent: {
          form: "FK7804-2.0",
          patient: "19121212-1212",
          answers: {
            profession: { text: "Lagerarbetare" },
            sickLeave: [{ degree: "HALFTEN", period: { start: "2026-11-02", end: "2026-11-15" } }],
          },
        },
        "read again": true,
        answer: true,
        kept: Object.fromEntries(Object.keys(bodyExamples).map((form) => [form, true])),
        calls: ["sync", "sync", "sync"],
      });
    },
  );
});
