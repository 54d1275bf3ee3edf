import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import routes from "../../../docs/openapi/routes.json" with { type: "json" };
import { unroutedAnswer } from "../../../functions/platform/unrouted-answer.ts";
import type { ApiName } from "../../apis.ts";
import { apiOf } from "../../apis.ts";
import { siteFolders } from "../build-pages.ts";
import { listen, loopback } from "../free-ports.ts";
import { localStage } from "../local-stage.ts";
import { answerAddress } from "../../site/answer-address.ts";
import {
  framedApplication,
  headersOfFramed,
  headersOfOpenedIssuer,
  securityHeaders,
} from "../../site/security-headers.ts";
import type { JournalOrigin } from "../../site/security-headers.ts";
import { sitePages } from "../../site/site-pages.ts";
import type { SiteFolder } from "../../site/site-pages.ts";
import { clientSubjectHeader, signedClientSubject } from "./client-subject.ts";
import { readOutbox, renderOutbox } from "./outbox-page.ts";
import { passOn } from "./pass-on.ts";
import { answerProblem } from "./problem-answer.ts";
import { pageHeaders, pageRequest, rememberingHeaders } from "../page-language.ts";
import { readStaticFile, sendStaticFile } from "./static-files.ts";
import type { StaticFile } from "./static-files.ts";
import { describeDemo } from "./describe-demo.ts";
import { answerJson, makeLocalRoute } from "./status-route.ts";

/** What lies behind the edge; each part is there once it has started. */
export interface Backends {
  emulatorPort?: number;
  /** The id of each API on the emulator. */
  readonly apiIds: Map<ApiName, string>;
  /** Port of each recipient's simulator, by the name in the address `/recipients/<name>/`. */
  readonly recipientPorts: Map<string, number>;
}

/** The one address of the exchange on this machine, in the place of CloudFront. */
export interface LocalEdge {
  readonly origin: string;
  readonly port: number;
  readonly backends: Backends;
  stop(): Promise<void>;
}

interface Setting {
  /** 0 for any free port. */
  readonly port: number;
  /** Signs what the edge hands on about a system's identity. */
  readonly clientSubjectKey: string;
  /** The journal systems that show Webcert in a frame, as of a stage; none without it. */
  readonly framedBy?: readonly JournalOrigin[];
  readonly webFolder?: string;
  readonly docsFolder?: string;
}

/**
 * CloudFront's policies override what an API says, save the issuer of what its pages may do: one of them posts to an
 * identity provider (lib/stacks/edge.ts).
 */
const heldForIssuer = Object.keys(securityHeaders).filter((name) => name !== "content-security-policy");

type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/**
 * Opens the edge before anything lies behind it, so that a busy port is found first; what is not there yet answers 503.
 *
 * @throws {PortInUseError}
 */
export async function startEdge(setting: Setting): Promise<LocalEdge> {
  const backends: Backends = { apiIds: new Map(), recipientPorts: new Map() };
  let origin = "";
  const handlers = makeHandlers(setting, backends, () => origin);
  const server = createServer((request, response) => {
    response.on("error", () => response.destroy());
    const [path = "/"] = (request.url ?? "/").split("?");
    for (const [name, value] of Object.entries(headersAt(path, setting.framedBy ?? [])))
      if (value !== undefined) response.setHeader(name, value);
    if (!isOurHost(request, origin)) {
      redirectFromLocalhost(request, response, origin);
      return;
    }
    const section = /^\/[^/]*/.exec(path)?.[0] ?? "/";
    (handlers.get(section) ?? handlers.get("/"))?.(request, response, path);
  });
  const port = await listen(server, setting.port);
  origin = `http://${loopback}:${String(port)}`;
  return {
    origin,
    port,
    backends,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What the answer at an address carries, as CloudFront's policies say (lib/stacks/edge.ts). */
function headersAt(path: string, framedBy: readonly JournalOrigin[]) {
  if (framedBy.length === 0) return securityHeaders;
  if (path.startsWith("/auth/")) return headersOfOpenedIssuer;
  return path.startsWith(framedApplication) ? headersOfFramed(framedBy) : securityHeaders;
}

function makeHandlers(setting: Setting, backends: Backends, origin: () => string): ReadonlyMap<string, Handler> {
  const toApi: Handler = (request, response, path) => {
    const api = apiOf(path);
    if (api === undefined) {
      answerProblem(request, response, "no-such-address");
      return;
    }
    const { emulatorPort } = backends;
    const apiId = backends.apiIds.get(api);
    if (emulatorPort === undefined || apiId === undefined) {
      answerProblem(request, response, "not-ready");
      return;
    }
    // The emulator takes every OPTIONS for a browser's preflight; on AWS it comes to the function that answers so.
    if (request.method === "OPTIONS") {
      answerUnrouted(request, response, path);
      return;
    }
    passOn(request, response, {
      port: emulatorPort,
      path: `/_aws/execute-api/${apiId}/$default${request.url ?? "/"}`,
      headers: {
        [clientSubjectHeader]: signedClientSubject(request.headers.authorization, setting.clientSubjectKey),
        "x-forwarded-for": request.socket.remoteAddress ?? loopback,
        "x-forwarded-host": request.headers.host,
      },
      held: api === "auth" ? heldForIssuer : Object.keys(securityHeaders),
    });
  };
  const built = [
    { ...siteFolders.docs, ...(setting.docsFolder === undefined ? {} : { folder: setting.docsFolder }) },
    { ...siteFolders.web, ...(setting.webFolder === undefined ? {} : { folder: setting.webFolder }) },
  ];
  const demo = () =>
    describeDemo({
      today: new Date().toISOString().slice(0, 10),
      isPage: (address) => answerAddress(sitePages(built), address, "sv").is === "file",
      simulators: [...backends.recipientPorts.keys()],
    });
  return new Map<string, Handler>([
    ["/api", toApi],
    ["/riv", toApi],
    ["/auth", toApi],
    ["/outbox", toOutbox(backends)],
    ["/recipients", toRecipient(backends)],
    ["/local", makeLocalRoute({ origin, demo })],
    ["/stage.json", toStage],
    ["/", siteHandler(built)],
  ]);
}

function answerUnrouted(request: IncomingMessage, response: ServerResponse, path: string): void {
  const call = { method: request.method ?? "", path, acceptLanguage: request.headers["accept-language"] };
  const { statusCode, headers, body } = unroutedAnswer(routes, call, randomUUID());
  response.writeHead(statusCode, headers).end(body);
}

const toStage: Handler = (request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") answerProblem(request, response, "method-not-allowed");
  else answerJson(response, localStage);
};

function toRecipient(backends: Backends): Handler {
  return (request, response, path) => {
    const [, name = "", rest = ""] = /^\/recipients\/([^/]*)(.*)$/.exec(path) ?? [];
    const port = backends.recipientPorts.get(name);
    // What is sent to a recipient goes through the door that asks for our certificate.
    if (port === undefined || /^\/riv(?:\/|$)/.test(rest)) {
      answerProblem(request, response, "no-such-address");
      return;
    }
    if (rest === "" && request.method === "GET") {
      // The page's relative links only work below the recipient's address.
      response.writeHead(308, { location: `${path}/` }).end();
      return;
    }
    const query = (request.url ?? "").slice(path.length);
    passOn(request, response, { port, path: `${rest === "" ? "/" : rest}${query}` });
  };
}

function toOutbox(backends: Backends): Handler {
  return (request, response) => {
    const { emulatorPort } = backends;
    if (emulatorPort === undefined) {
      answerProblem(request, response, "not-ready");
      return;
    }
    const asked = pageRequest(request);
    readOutbox(emulatorPort).then(
      (mails) => {
        response.writeHead(200, pageHeaders(asked)).end(renderOutbox(mails, asked));
      },
      () => {
        answerProblem(request, response, "upstream-unreachable");
      },
    );
  };
}

/** Serves the built pages, each address as CloudFront answers it; what is not there gets the site's page for that. */
function siteHandler(built: readonly SiteFolder[]): Handler {
  const read = async (path: string): Promise<StaticFile | undefined> => {
    const lies = built.find(({ at }) => path.startsWith(`${at}/`));
    return lies && (await readStaticFile(lies.folder, path.slice(lies.at.length)));
  };
  return (request, response, path) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      answerProblem(request, response, "method-not-allowed");
      return;
    }
    void (async () => {
      const asked = pageRequest(request);
      // Read anew each time: the edge is open before the pages are built.
      const pages = sitePages(built);
      const answer = answerAddress(pages, path, asked.language);
      if (answer.is === "moved") {
        response.writeHead(308, { location: answer.to }).end();
        return;
      }
      const file = answer.is === "file" ? await read(answer.path) : undefined;
      const missing = answerAddress(pages, "/404.html", asked.language);
      const page = file ?? (missing.is === "file" ? await read(missing.path) : undefined);
      if (page === undefined) {
        answerProblem(request, response, "no-such-address");
        return;
      }
      if (page.path.endsWith(".html"))
        for (const [name, value] of Object.entries(rememberingHeaders(asked))) response.setHeader(name, value);
      sendStaticFile(request, response, page, file === undefined ? 404 : 200);
    })();
  };
}

/** Only our own address counts, so that no foreign name that resolves to this machine gets at it (DNS rebinding). */
function isOurHost(request: IncomingMessage, origin: string): boolean {
  return `http://${request.headers.host ?? ""}` === origin;
}

/** `localhost` is what people type; tokens and cookies are bound to the one origin, so they are sent there. */
function redirectFromLocalhost(request: IncomingMessage, response: ServerResponse, origin: string): void {
  if (/^localhost(:\d+)?$/.test(request.headers.host ?? "")) {
    response.writeHead(307, { location: `${origin}${request.url ?? "/"}` }).end();
    return;
  }
  answerProblem(request, response, "foreign-host");
}
