import { exampleCall } from "./example-call.ts";
import { html, inlineCode, nothing, prose } from "./html.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./page.ts";
import { field, fieldsOf, listIn, textIn, textsIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { schemaRows } from "./schema-rows.ts";
import type { SchemaRow } from "./schema-rows.ts";

/** An operation of the document with where it is called. */
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly service: string;
  readonly content: Json;
}

/**
 * The pages that a developer reads, by address below `/docs/`: how to call and every operation of an OpenAPI 3.1
 * document in short, a page for each service with its operations in full, and one for the schemas they share.
 */
export function renderApiPages(openApi: Json): ReadonlyMap<string, string> {
  const operations = operationsOf(openApi);
  const byService = Map.groupBy(
    operations.toSorted((one, other) => one.service.localeCompare(other.service)),
    ({ service }) => service,
  );
  const title = textIn(field(openApi, "info"), "title");
  const contents = renderContents(byService);
  const schemas = fieldsOf(field(field(openApi, "components"), "schemas"));
  const page = (name: string, body: Html): string =>
    renderPage({ title: `${title}: ${name}`, language: "en", contents, body });
  return new Map([
    ["", page("API", renderOverview(title, textIn(field(openApi, "info"), "description"), byService))],
    ...[...byService].map(([service, those]): [string, string] => [
      `${service}/`,
      page(
        `API of ${service}`,
        html`<h1>${service}</h1>
          ${those.map(renderOperation)}`,
      ),
    ]),
    [
      "schemas/",
      page(
        "schemas of the API",
        html`<h1>Schemas</h1>
          <p>
            What several operations share. The answers of a certificate have a schema for each type that can be written.
          </p>
          ${schemas.map(([name, schema]) => renderComponent(name, schema))}`,
      ),
    ],
  ]);
}

type ByService = ReadonlyMap<string, readonly Operation[]>;

function renderContents(byService: ByService): Html {
  const services = [...byService].map(
    ([service, those]) =>
      html`<p id="contents-${service}"><a href="/docs/${service}/">${service}</a></p>
        <ul aria-labelledby="contents-${service}">
          ${those.map(({ id }) => html`<li><a href="/docs/${service}/#${id}">${id}</a></li>`)}
        </ul>`,
  );
  return html`<p><a href="/docs/">How to call</a></p>
    ${services}
    <p><a href="/docs/schemas/">Schemas</a></p>`;
}

function renderOverview(title: string, description: string, byService: ByService): Html {
  const tables = [...byService].map(([service, those]) =>
    table(
      `Operations of ${service}`,
      html`<h2>${service}</h2>`,
      ["Call", "What it does"],
      those.map(
        ({ method, path, id, content }) =>
          html`<tr>
            <th scope="row"><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code></th>
            <td><a href="/docs/${service}/#${id}">${textIn(content, "summary")}</a></td>
          </tr>`,
      ),
    ),
  );
  return html`<h1>${title}: the API</h1>
    ${prose(description)} ${howToCall} ${tables}`;
}

function operationsOf(openApi: Json): readonly Operation[] {
  return fieldsOf(field(openApi, "paths")).flatMap(([path, methods]) =>
    fieldsOf(methods).map(([method, content]) => ({
      method: method.toUpperCase(),
      path,
      id: textIn(content, "operationId"),
      service: textsIn(content, "tags")[0] ?? "",
      content,
    })),
  );
}

const howToCall = html`<section aria-labelledby="begin">
  <h2 id="begin">How to call</h2>
  <p>
    One address answers everything; on this machine it is the one you read this at. Every call but the open ones carries
    an access token. A system gets one with its secret, which <code>npm start</code> prints:
  </p>
  <pre tabindex="0"><code>ORIGIN=http://127.0.0.1:8080
TOKEN=$(curl -s -u "journal-system:$SECRET" "$ORIGIN/auth/token" \\
  -d grant_type=client_credentials -d resource=urn:intygstjanster:api \\
  -d "scope=certificate:write certificate:read intyg:register" | node -p 'JSON.parse(fs.readFileSync(0)).access_token')</code></pre>
  <p>
    People sign in with authorization code and PKCE at <code>/auth</code>; the <a href="/">start page</a> does it with
    one click.
  </p>
  <ul>
    <li>
      Staff say at which care unit they work in this call, in the header <code>Care-Unit</code>. The token does not hold
      it, so changing unit is no new sign-in.
    </li>
    <li>
      Every POST carries an <code>Idempotency-Key</code>. Sent again with the same body it answers the same and has one
      effect, so a call that got no answer may safely be sent again.
    </li>
    <li>Times are UTC. Titles of problems follow <code>Accept-Language</code>, Swedish first.</li>
    <li>
      Every refusal is a <a href="/docs/problems/">problem document</a> (RFC 9457). "Not yours" and "not there" are both
      404.
    </li>
  </ul>
</section>`;

function renderOperation({ method, path, id, content }: Operation): Html {
  const parameters = listIn(content, "parameters");
  const scopes = listIn(content, "security").flatMap((requirement) => textsIn(requirement, "token"));
  const description = textIn(content, "description").replace(/\n\nScope: .*$/, "");
  return html`<section class="operation" id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${textIn(content, "summary")}</h2>
    <p class="call"><b class="${method.toLowerCase()}">${method}</b> <code>${path}</code></p>
    ${prose(description)}
    <p>
      ${scopes.length === 0 ? html`Open to anybody.` : html`Scope <code>${scopes.join(" ")}</code>.`}
      <span class="subtle">Operation <code>${id}</code>.</span>
    </p>
    ${parameters.length === 0 ? nothing : renderParameters(parameters, id)}
    ${renderBody("Request", field(field(content, "requestBody"), "content"), id)}
    <h3>Example</h3>
    <pre tabindex="0"><code>${exampleCall(method, path, content)}</code></pre>
    ${renderBody("Answer", field(field(field(content, "responses"), "200"), "content"), id)}
    ${renderProblems(field(content, "responses"), id)}
  </section>`;
}

function renderParameters(parameters: readonly Json[], id: string): Html {
  const rows = parameters.map((one) => {
    const [row] = schemaRows(field(one, "schema"), textIn(one, "name"), field(one, "required") === true);
    const text = textIn(one, "description");
    const example = field(one, "example");
    const limits = [
      ...(row?.limits ?? []).filter((limit) => !limit.startsWith("such as")),
      ...(example === undefined ? [] : [`such as \`${JSON.stringify(example)}\``]),
    ];
    return html`<tr>
      <th scope="row"><code>${textIn(one, "name")}</code></th>
      <td>${textIn(one, "in")}</td>
      <td>${row?.type ?? ""}</td>
      <td>${row?.isRequired === true ? "yes" : "no"}</td>
      <td>${inlineCode(text === "" ? (row?.text ?? "") : text)}${limitsLine(limits)}</td>
    </tr>`;
  });
  return table(`Parameters of ${id}`, html`<h3>Parameters</h3>`, ["Name", "In", "Type", "Required", "Meaning"], rows);
}

function renderBody(heading: string, content: Json, id: string): Html {
  const [media] = fieldsOf(content);
  if (media === undefined) return nothing;
  const [type, body] = media;
  const example = field(body, "example");
  const exampleText = typeof example === "string" ? example : JSON.stringify(example, undefined, 2);
  return html`<h3>${heading} <span class="subtle">${type}</span></h3>
    ${renderSchema(`${heading} of ${id}`, field(body, "schema"))}
    ${example === undefined ? nothing : html`<pre tabindex="0"><code>${exampleText}</code></pre>`}`;
}

function renderSchema(label: string, schema: Json): Html {
  const rows = schemaRows(schema);
  const [only] = rows;
  if (rows.length === 1 && only?.path === "")
    return html`<p>${typeCell(only)}${only.text === "" ? "" : `: ${only.text}`}</p>`;
  return table(
    label,
    nothing,
    ["Field", "Type", "Required", "Meaning"],
    rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${row.path === "" ? "the whole" : html`<code>${row.path}</code>`}</th>
          <td>${typeCell(row)}</td>
          <td>${row.isRequired ? "yes" : "no"}</td>
          <td>${inlineCode(row.text)}${limitsLine(row.limits)}</td>
        </tr>`,
    ),
  );
}

function typeCell({ type, component }: SchemaRow): Html {
  return component === undefined ? html`${type}` : html`<a href="/docs/schemas/#schema-${component}">${type}</a>`;
}

function limitsLine(limits: readonly string[]): Html {
  return limits.length === 0 ? nothing : html`<span class="limits">${inlineCode(limits.join(", "))}</span>`;
}

/** Codes stand in the descriptions of the answers, each as `code`: title. */
function renderProblems(responses: Json, id: string): Html {
  const rows = fieldsOf(responses).flatMap(([status, response]) =>
    [...textIn(response, "description").matchAll(/^`([\w-]+)`: (.*)$/gm)].map(
      ([, code = "", title = ""]) =>
        html`<tr>
          <th scope="row">
            <a href="/docs/problems/#${code}"><code>${code}</code></a>
          </th>
          <td>${status}</td>
          <td>${title}</td>
        </tr>`,
    ),
  );
  if (rows.length === 0) return html`<p>Refusals come as the national contract's own result, or as a SOAP fault.</p>`;
  return table(`Problems of ${id}`, html`<h3>Problems</h3>`, ["Code", "Status", "Meaning"], rows);
}

function renderComponent(name: string, schema: Json): Html {
  return html`<details id="schema-${name}">
    <summary>${name}</summary>
    ${renderSchema(`Fields of ${name}`, schema)}
  </details>`;
}

/** A wide table scrolls by itself, also by keyboard. */
function table(label: string, heading: Html, columns: readonly string[], rows: readonly Html[]): Html {
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
