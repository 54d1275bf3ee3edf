/**
 * The calls of the reported cases, as the API is called today: the cases were written when a form was named `FK7804`,
 * answers had national ids and a revision stood in the body. It runs inside each case's own process.
 */
import { randomUUID } from "node:crypto";
import { example } from "../../../functions/certificate/types/fk7804/example.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: unknown;
  readonly bytes: Buffer;
}
type Rows = readonly Readonly<Record<string, unknown>>[];
type Fields = Readonly<Record<string, unknown>>;
type Call = readonly [
  who: string,
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
];

const origin = setting("INTYG");
const careUnit = "TSTNMT2321000156-1003";
const tokens = new Map(Object.entries(JSON.parse(setting("TOKENS")) as Readonly<Record<string, string>>));
/** The questions whose answers the cases give or read, by national id. */
const questions: readonly (readonly [national: string, name: string])[] = [
  ["35", "impairments"],
  ["19", "treatment"],
];

export async function api(...[who, method, path, body, headers = {}]: Call): Promise<Answer> {
  const asked = typeof body === "string" && path === "/api/drafts" ? (JSON.parse(body) as unknown) : body;
  const fields = isFields(asked) ? asked : undefined;
  const { seenRevision = 1 } = fields ?? {};
  const needsRevision = path.endsWith("/signature") || path.endsWith("/revocation");
  const content = path.endsWith("/signature") ? {} : fields === undefined ? asked : inTodaysWords(fields);
  const { status, text, ...answer } = await call(path, {
    method,
    headers: {
      authorization: `Bearer ${token(who)}`,
      "care-unit": careUnit,
      "accept-language": "en",
      ...(method === "POST" ? { "idempotency-key": randomUUID() } : {}),
      ...(content === undefined ? {} : { "content-type": "application/json" }),
      ...(needsRevision ? { "if-match": `"${String(seenRevision)}"` } : {}),
      ...headers,
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  return { ...answer, text, json: inTheirWords(text), status: status === 201 ? 200 : status };
}

export function soap(who: string, path: string, xml: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${token(who)}`, "content-type": "text/xml; charset=utf-8" };
  return call(path, { method: "POST", headers, body: xml });
}

/** A complete sick note on FK 7804; answers by national id take the place of the example's. */
export function fk7804(day = today(), given: Readonly<Record<string, Rows>> = {}): Fields {
  const named = questions.flatMap(([national, name]) => {
    const text = given[national]?.[0]?.[`${national}.1`];
    return text === undefined ? [] : [[name, { text }]];
  });
  return { ...example(day), ...Object.fromEntries(named) };
}

export async function signed(answers: Fields, patient = "191212121212", type = "FK7804"): Promise<string> {
  const draft = await api("doctor", "POST", "/api/drafts", { type, patient, answers });
  const { certificateId } = draft.json as { certificateId: string };
  const signature = await api("doctor", "POST", `/api/drafts/${certificateId}/signature`, { seenRevision: 1 });
  if (signature.status !== 200) throw new Error(`not signed: ${String(signature.status)} ${signature.text}`);
  return certificateId;
}

async function call(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: bytes.toString("utf8"),
    json: undefined,
    bytes,
  };
}

function inTodaysWords({ type, ...rest }: Fields): Fields {
  return type === undefined ? rest : { form: type === "LUSE" ? "LUSE-1.3" : "FK7804-2.0", ...rest };
}

/** The answer's JSON, with the answers also under their national ids. */
function inTheirWords(text: string): unknown {
  const json = parsed(text);
  if (!isFields(json) || !isFields(json["answers"])) return json;
  const { answers } = json;
  const byNationalId = questions.flatMap(([national, name]) => {
    const answer = answers[name];
    return isFields(answer) ? [[national, [{ [`${national}.1`]: answer["text"] }]]] : [];
  });
  return { ...json, answers: { ...answers, ...Object.fromEntries(byNationalId) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function token(who: string): string {
  const found = tokens.get(who);
  if (found === undefined) throw new Error(`no token for ${who}`);
  return found;
}

function today(): string {
  return new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Stockholm" });
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
