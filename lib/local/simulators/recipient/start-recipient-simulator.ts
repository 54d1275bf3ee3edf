import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { pageHeaders, pageRequest } from "../../page-language.ts";
import type { PageRequest } from "../../page-language.ts";
import type { ExchangeAddress } from "./ask-care.ts";
import type { Behaviour } from "./behaviour.ts";
import { afterRequest, goodBehaviour } from "./behaviour.ts";
import { caseOfficer } from "./case-officer.ts";
import type { SentMessage } from "./inbox.ts";
import { Inbox } from "./inbox.ts";
import { answerInput, behaviourInput, questionInput, reminderInput, sendAgainInput } from "./officer-input.ts";
import { certificatePage, unknownPage } from "./certificate-page.ts";
import type { KnownForms } from "./form-texts.ts";
import { receivedPage } from "./received-page.ts";
import type { Page } from "./page-frame.ts";
import type { RecipientProfile } from "./recipient-profile.ts";
import { answerSoap } from "./soap-desk.ts";
import { swedishTime } from "../../swedish-time.ts";
import type { Verdict } from "./write-soap.ts";
import { refuse } from "./write-soap.ts";

export interface RecipientSimulatorOptions {
  readonly profile: RecipientProfile;
  /** 0 takes a free port. */
  readonly port: number;
  /** Where the exchange takes SendMessageToCare: `<exchangeOrigin>/riv/send-message-to-care`. */
  readonly exchangeOrigin: string;
  readonly token: () => Promise<string>;
  /** The words of the forms, as their owners publish them; absent: questions go by their ids. */
  readonly forms?: KnownForms;
  readonly now?: () => Date;
}

export interface RecipientSimulator {
  /** `http://127.0.0.1:<port>`. SOAP is answered at `/riv` and below it, the page is at `/`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** What came of what the officer did: nothing where it refers to something unknown. */
type Done = SentMessage | Behaviour | "malformed" | undefined;

interface SentForm {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

const actions: readonly string[] = ["/questions", "/reminders", "/answers", "/send-again", "/behaviour"];

const largestBody = 5 * 1024 * 1024;

const forcedVerdicts: Readonly<Partial<Record<Behaviour["mode"], Verdict>>> = {
  "technical-error": refuse("TECHNICAL_ERROR", "Simulatorn är inställd på att svara med tekniskt fel."),
  "validation-error": refuse("VALIDATION_ERROR", "Simulatorn är inställd på att avvisa allt innehåll."),
};

/** Starts a recipient on 127.0.0.1 that knows the contract only. What it received is gone when it stops. */
export async function startRecipientSimulator(options: RecipientSimulatorOptions): Promise<RecipientSimulator> {
  const { profile, now = () => new Date(), forms = () => undefined } = options;
  const inbox = new Inbox();
  const exchange: ExchangeAddress = { origin: options.exchangeOrigin, token: options.token };
  const officer = caseOfficer(profile, inbox, exchange, now);
  const stopping = new AbortController();
  /** What came of forms that carry a key of their page, so that a second click does nothing more. */
  const doneOnce = new Map<string, Promise<Done>>();
  let behaviour = goodBehaviour;

  async function takeSoap(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { mode, delayMs } = behaviour;
    behaviour = afterRequest(behaviour);
    if (mode === "down") return void request.socket.resetAndDestroy();

    const body = await bodyOf(request);
    if (body === undefined) return reply(response, 413, "text/plain", "The request is too large");
    if (mode === "nonsense") return reply(response, 200, "text/html", "<html><body><h1>It works!</h1>");

    const answer = answerSoap(body, { profile, inbox, now: swedishTime(now()) }, forcedVerdicts[mode]);
    if (mode === "slow") await wait(delayMs, undefined, { signal: stopping.signal });
    reply(response, answer.status, "text/xml", answer.xml);
  }

  /** One thing the officer does, from the page (a form, answered by going back to it) or from a test (JSON). */
  async function act(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.headers["sec-fetch-site"] === "cross-site")
      return reply(response, 403, "text/plain", "Not from another site");
    const isForm = (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
    const body = await bodyOf(request);
    if (isForm) return actOnForm(request, response, { path, fields: fieldsOf(body) });

    const done = await carryOut(path, jsonOf(body));
    if (done === "malformed") return replyJson(response, 400, { error: "malformed" });
    if (done === undefined) return replyJson(response, 404, { error: "unknown" });
    replyJson(response, path === "/behaviour" ? 200 : 201, done);
  }

  /** A form is answered by going back to where it stood, or by its page again with what was written. */
  async function actOnForm(request: IncomingMessage, response: ServerResponse, form: SentForm): Promise<void> {
    const { path, fields } = form;
    const done = await (fields["once"] === undefined ? carryOut(path, fields) : carryOutOnce(form));
    if (done === undefined) return replyPage(response, 404, pageRequest(request), unknownPage);
    if (done !== "malformed") return goBack(response, "certificateId" in done ? done : undefined);
    const about = fields["certificateId"] ?? inbox.message(fields["messageId"] ?? "")?.certificateId ?? "";
    const certificate = inbox.certificate(about);
    if (certificate === undefined) return reply(response, 400, "text/plain", "The form is malformed");
    const asked = { ...pageRequest(request), search: `?${new URLSearchParams({ certificate: about }).toString()}` };
    replyPage(response, 400, asked, (page) => certificatePage(certificate, { ...page, refused: fields }));
  }

  async function carryOutOnce({ path, fields }: SentForm): Promise<Done> {
    const key = `${path} ${JSON.stringify(fields)}`;
    const done = doneOnce.get(key) ?? carryOut(path, fields);
    doneOnce.set(key, done);
    return done;
  }

  function replyPage(
    response: ServerResponse,
    status: number,
    request: PageRequest,
    write: (page: Page) => string,
  ): void {
    response
      .writeHead(status, { ...safety, ...pageHeaders(request) })
      .end(write({ profile, inbox, behaviour, request, forms }));
  }

  async function carryOut(path: string, input: unknown): Promise<Done> {
    if (path === "/behaviour") {
      const { data } = behaviourInput.safeParse(input);
      if (data === undefined) return "malformed";
      behaviour = {
        mode: data.mode,
        delayMs: data.delayMs ?? goodBehaviour.delayMs,
        ...(data.times === undefined ? {} : { timesLeft: data.times }),
      };
      return behaviour;
    }
    if (!profile.hasMessages) return undefined;
    if (path === "/questions") {
      const { data } = questionInput.safeParse(input);
      return data === undefined ? "malformed" : officer.ask(data);
    }
    if (path === "/reminders") {
      const { data } = reminderInput.safeParse(input);
      return data === undefined ? "malformed" : officer.remind(data);
    }
    if (path === "/send-again") {
      const { data } = sendAgainInput.safeParse(input);
      return data === undefined ? "malformed" : officer.sendAgain(data);
    }
    const { data } = answerInput.safeParse(input);
    return data === undefined ? "malformed" : officer.answer(data);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://simulator");
    const isPost = request.method === "POST" || request.method === "PUT";

    if (isPost && (pathname === "/riv" || pathname.startsWith("/riv/"))) return takeSoap(request, response);
    if (isPost && actions.includes(pathname)) return act(request, response, pathname);
    if (request.method !== "GET" && request.method !== "HEAD")
      return reply(response, 405, "text/plain", "Method not allowed");

    switch (pathname) {
      case "/": {
        const id = searchParams.get("certificate");
        if (id === null) return replyPage(response, 200, pageRequest(request), receivedPage);
        const certificate = inbox.certificate(id);
        if (certificate === undefined) return replyPage(response, 404, pageRequest(request), unknownPage);
        return replyPage(response, 200, pageRequest(request), (page) => certificatePage(certificate, page));
      }
      case "/received":
        return replyJson(response, 200, { certificates: inbox.certificates, messages: inbox.messages });
      case "/questions":
        return replyJson(response, 200, { questions: inbox.sent });
      case "/behaviour":
        return replyJson(response, 200, behaviour);
      default:
        return reply(response, 404, "text/plain", "Not found");
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent || stopping.signal.aborted) request.socket.destroy();
      else reply(response, 500, "text/plain", "The simulator failed");
    });
  });
  const { promise: isListening, resolve, reject } = Promise.withResolvers<undefined>();
  server.once("error", reject);
  server.listen(options.port, "127.0.0.1", () => {
    resolve(undefined);
  });
  await isListening;

  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      stopping.abort();
      const { promise: isClosed, resolve: closed } = Promise.withResolvers<undefined>();
      server.close(() => {
        closed(undefined);
      });
      server.closeAllConnections();
      await isClosed;
    },
  };
}

/** The body, or nothing where it is larger than any message. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | undefined>();
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size <= largestBody) chunks.push(chunk);
  });
  request.on("end", () => {
    resolve(size > largestBody ? undefined : Buffer.concat(chunks));
  });
  request.on("error", reject);
  return promise;
}

function fieldsOf(body: Buffer | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(body?.toString("utf8") ?? ""));
}

function jsonOf(body: Buffer | undefined): unknown {
  try {
    return JSON.parse(body?.toString("utf8") ?? "");
  } catch {
    return undefined;
  }
}

/** Back to the page the form stood on; relative, so that it works behind a path prefix. */
function goBack(response: ServerResponse, message: SentMessage | undefined): void {
  const page =
    message === undefined ? "./" : `./?certificate=${encodeURIComponent(message.certificateId)}#m-${message.id}`;
  response.writeHead(303, { location: page }).end();
}

function replyJson(response: ServerResponse, status: number, body: unknown): void {
  reply(response, status, "application/json", JSON.stringify(body));
}

const safety = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "no-store",
    ...safety,
  });
  response.end(body);
}
