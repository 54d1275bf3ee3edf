import { bodyExamples } from "./body-examples.ts";
import { field, fieldsOf, listIn, textIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";

/** The operation as a curl command that works where ORIGIN and TOKEN are set, with the values of its examples. */
export function exampleCall(method: string, path: string, operation: Json): string {
  const parameters = listIn(operation, "parameters");
  const address = parameters.reduce<string>(
    (filled, one) =>
      textIn(one, "in") === "path"
        ? filled.replace(`{${textIn(one, "name")}}`, encodeURIComponent(exampleOf(one)))
        : filled,
    path,
  );
  const query = parameters.filter((one) => textIn(one, "in") === "query" && field(one, "example") !== undefined);
  const asked = query
    .map((one) => `${encodeURIComponent(textIn(one, "name"))}=${encodeURIComponent(exampleOf(one))}`)
    .join("&");
  const headers = parameters
    .filter((one) => textIn(one, "in") === "header")
    .map((one) => `${textIn(one, "name")}: ${exampleOf(one)}`);
  const isOpen = listIn(operation, "security").length === 0;
  const [body] = fieldsOf(field(field(operation, "requestBody"), "content"));
  return [
    `curl${method === "GET" ? "" : ` -X ${method}`} "$ORIGIN${address}${asked === "" ? "" : `?${asked}`}"`,
    ...(isOpen ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...headers.map((header) => `-H ${quoted(header)}`),
    ...(body === undefined
      ? []
      : [`-H ${quoted(`Content-Type: ${body[0]}`)}`, `--data ${quoted(bodyText(bodyExamples(body[1])[0]?.value))}`]),
  ].join(" \\\n  ");
}

function exampleOf(parameter: Json): string {
  const example = field(parameter, "example");
  if (example === undefined) return `<${textIn(parameter, "name")}>`;
  return typeof example === "string" ? example : JSON.stringify(example);
}

function bodyText(example: Json): string {
  return typeof example === "string" ? example : JSON.stringify(example ?? {});
}

/** As one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
