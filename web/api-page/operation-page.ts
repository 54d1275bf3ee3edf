import { bodyExamples } from "./body-examples.ts";
import type { BodyExample } from "./body-examples.ts";
import { exampleCall } from "./example-call.ts";
import { html, inlineCode, nothing, prose } from "./html.ts";
import type { Html } from "./html.ts";
import { descriptionOf, titleOf } from "./swedish-operations.ts";
import type { Operation } from "./operations.ts";
import { field, fieldsOf, listIn, textIn, textsIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { schemaRows } from "./schema-rows.ts";
import type { SchemaRow } from "./schema-rows.ts";
import { schemaWords } from "./schema-words.ts";
import { addressOf, typeAddress } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** What the pieces of an operation's page are made with. */
interface Around {
  readonly language: DocumentationLanguage;
  /** The schemas that the document names. */
  readonly components: Json;
  /** What the exchange refuses with, in both languages. */
  readonly problems: readonly ToldProblem[];
}

/** A problem's code and what it says. */
export interface ToldProblem {
  readonly code: string;
  readonly title: { readonly sv: string; readonly en: string };
}

/** An operation in full: how it is called, what it takes and answers, and why it refuses. */
export function renderOperation(operation: Operation, around: Around): Html {
  const { method, path, id, content } = operation;
  const say = words[around.language];
  const parameters = listIn(content, "parameters");
  const answers = fieldsOf(field(content, "responses")).filter(([status]) => status.startsWith("2"));
  return html`<h1>${titleOf(operation, around.language)}</h1>
    <p class="call"><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code></p>
    ${descriptionOf(operation, around.language).map(
      ({ text, language }) => html`<div lang="${language}">${prose(text)}</div>`,
    )}
    <p>
      ${whoMayCall(content, around.language)}
      <span class="subtle">${say.operation} <code>${id}</code>. ${say.inEnglish}</span>
    </p>
    ${parameters.length === 0 ? nothing : renderParameters(parameters, id, around)}
    ${renderBody(say.request, field(field(content, "requestBody"), "content"), id, around)}
    <h2>${say.example}</h2>
    <pre tabindex="0"><code>${exampleCall(method, path, content)}</code></pre>
    ${answers.map(([status, answer]) => renderBody(`${say.answer} ${status}`, field(answer, "content"), id, around))}
    ${renderProblems(field(content, "responses"), id, around)}`;
}

/** A named schema, closed until it is asked for. */
export function renderComponent(name: string, schema: Json, around: Around): Html {
  return html`<details id="schema-${name}">
    <summary>${name}</summary>
    ${renderSchema(`${words[around.language].fieldsOf} ${name}`, schema, around)}
  </details>`;
}

function whoMayCall(content: Json, language: DocumentationLanguage): Html {
  const say = words[language];
  const requirements = listIn(content, "security");
  const scopes = requirements.flatMap((requirement) => textsIn(requirement, "token"));
  if (requirements.length === 0) return html`${say.open}`;
  return scopes.length === 0 ? html`${say.anyToken}` : html`${say.scope} <code>${scopes.join(" ")}</code>.`;
}

function renderParameters(parameters: readonly Json[], id: string, { language, components }: Around): Html {
  const say = words[language];
  const { suchAs } = schemaWords[language];
  const rows = parameters.map((one) => {
    const schema = field(one, "schema");
    const at = { path: textIn(one, "name"), isRequired: field(one, "required") === true };
    const [row] = schemaRows(named(schema, components) ?? schema, language, at);
    const text = textIn(one, "description");
    const example = field(one, "example");
    const limits = [
      ...(row?.limits ?? []).filter((limit) => !limit.startsWith(suchAs)),
      ...(example === undefined ? [] : [`${suchAs} \`${JSON.stringify(example)}\``]),
    ];
    return html`<tr>
      <th scope="row"><code>${textIn(one, "name")}</code></th>
      <td>${textIn(one, "in")}</td>
      <td>${inlineCode(row?.type ?? "")}</td>
      <td>${row?.isRequired === true ? say.yes : say.no}</td>
      <td>${inEnglish(text === "" ? (row?.text ?? "") : text)}${limitsLine(limits)}</td>
    </tr>`;
  });
  const columns = [say.name, say.place, say.type, say.required, say.meaning];
  return table(`${say.parametersOf} ${id}`, html`<h2>${say.parameters}</h2>`, columns, rows);
}

function renderBody(heading: string, content: Json, id: string, around: Around): Html {
  const [media] = fieldsOf(content);
  if (media === undefined) return nothing;
  const [type, body] = media;
  return html`<h2>${heading} <span class="subtle">${type}</span></h2>
    ${renderSchema(`${heading}: ${id}`, field(body, "schema"), around)}
    ${bodyExamples(body).map((one) => renderExample(one, words[around.language].example))}`;
}

/** An example; of several, each closed until it is asked for. */
function renderExample({ form, summary, value }: BodyExample, word: string): Html {
  const text = typeof value === "string" ? value : JSON.stringify(value, undefined, 2);
  const shown = html`<pre tabindex="0"><code>${text}</code></pre>`;
  if (form === "") return shown;
  return html`<details>
    <summary>${word}: <code>${form}</code> <span lang="en">${summary}</span></summary>
    ${shown}
  </details>`;
}

/** A schema's fields. Where it is a named one, the fields of that one: the reader came here to see them. */
function renderSchema(label: string, schema: Json, { language, components }: Around): Html {
  const say = words[language];
  const shown = named(schema, components) ?? schema;
  const byForm = fieldsOf(field(field(shown, "discriminator"), "mapping"));
  if (byForm.length > 0 && textIn(field(shown, "discriminator"), "propertyName") === "form")
    return renderForms(label, byForm, language);
  const rows = schemaRows(shown, language);
  const [only] = rows;
  if (rows.length === 1 && only?.path === "")
    return html`<p>${typeCell(only)}${only.text === "" ? "" : html`: ${inEnglish(only.text)}`}</p>`;
  return table(
    label,
    nothing,
    [say.field, say.type, say.required, say.meaning],
    rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.path === "" ? say.whole : html`<code>${row.path}</code>`}</th>
          <td>${typeCell(row)}</td>
          <td>${row.isRequired ? say.yes : say.no}</td>
          <td>${inEnglish(row.text)}${limitsLine(row.limits)}</td>
        </tr>`,
    ),
  );
}

/** A choice of forms: each with its fields in the API, and with all that is known of it. */
function renderForms(
  label: string,
  byForm: readonly (readonly [form: string, schema: Json])[],
  language: DocumentationLanguage,
): Html {
  const say = words[language];
  return table(
    label,
    nothing,
    [say.form, say.fieldsOnForm, say.asks],
    byForm.map(([form, schema]) => {
      const component = String(schema).replace("#/components/schemas/", "");
      return html`<tr>
        <th scope="row"><code>${form}</code></th>
        <td><a href="${addressOf("schemas/")}#schema-${component}">${component}</a></td>
        <td><a href="${typeAddress(form)}">${form}</a></td>
      </tr>`;
    }),
  );
}

/** The schema that a reference names; undefined where it is none. */
function named(schema: Json, components: Json): Json {
  const name = /^#\/components\/schemas\/(.+)$/.exec(textIn(schema, "$ref"))?.[1];
  return name === undefined ? undefined : field(components, name);
}

function typeCell({ type, component }: SchemaRow): Html {
  return component === undefined
    ? html`${inlineCode(type)}`
    : html`<a href="${addressOf("schemas/")}#schema-${component}">${inlineCode(type)}</a>`;
}

/** What the document says of a field; it says it in English. */
function inEnglish(text: string): Html {
  return text === "" ? nothing : html`<span lang="en">${inlineCode(text)}</span>`;
}

function limitsLine(limits: readonly string[]): Html {
  return limits.length === 0 ? nothing : html`<span class="limits">${inlineCode(limits.join(", "))}</span>`;
}

/** Codes stand in the descriptions of the answers, each as `code`: title. */
function renderProblems(responses: Json, id: string, { language, problems }: Around): Html {
  const say = words[language];
  const rows = fieldsOf(responses).flatMap(([status, response]) =>
    [...textIn(response, "description").matchAll(/^`([\w-]+)`: (.*)$/gm)].map(
      ([, code = "", title = ""]) =>
        html`<tr>
          <th scope="row">
            <a href="${addressOf("problems/")}#${code}"><code>${code}</code></a>
          </th>
          <td>${status}</td>
          <td>${titlesOf(problems, { code, title })[language]}</td>
        </tr>`,
    ),
  );
  if (rows.length === 0) return html`<p>${say.soapRefusals}</p>`;
  const columns = [say.code, say.status, say.meaning];
  return table(`${say.problemsOf} ${id}`, html`<h2>${say.problems}</h2>`, columns, rows);
}

/** A problem's title in both languages; services may say one code in words of their own. */
function titlesOf(problems: readonly ToldProblem[], { code, title }: { code: string; title: string }) {
  const ofCode = problems.filter((problem) => problem.code === code);
  return (ofCode.find((problem) => problem.title.en === title) ?? ofCode[0])?.title ?? { sv: title, en: title };
}

/** A wide table scrolls by itself, also by keyboard. */
export function table(label: string, heading: Html, columns: readonly string[], rows: readonly Html[]): Html {
  return html`${heading}
    <div class="table" role="region" aria-label="${label}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}
