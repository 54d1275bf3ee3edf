import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** A call as the gateway hands it on, as far as the issuer reads it. */
export type GatewayCall = Pick<APIGatewayProxyEventV2, "rawPath" | "rawQueryString" | "headers"> &
  Partial<Pick<APIGatewayProxyEventV2, "cookies" | "body" | "isBase64Encoded">> & {
    readonly requestContext: {
      readonly http: { readonly method: string };
      readonly authentication?: { readonly clientCert?: { readonly clientCertPem: string } };
    };
  };

export type GatewayAnswer = APIGatewayProxyStructuredResultV2;

/** Who answers a call in Node's own terms. */
export type Answers = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What the caller might claim of its way here: only the stage knows under which address the issuer is reached, and the
 * gateway who showed which certificate.
 */
const notBelieved = /^(?:host|x-forwarded-.*|forwarded|content-length|transfer-encoding|connection)$/;

/**
 * Lets a call of the gateway be answered by what was written for Node's HTTP server.
 *
 * @param issuer under which the issuer is reached, whatever host the call names
 */
export async function answerCall(call: GatewayCall, issuer: URL, answers: Answers): Promise<GatewayAnswer> {
  const request = requestOf(call, issuer);
  const response = new HeldResponse(request);
  await answers(request, response);
  return response.answer;
}

function requestOf(call: GatewayCall, issuer: URL): IncomingMessage {
  const { rawPath, rawQueryString, headers, cookies = [], body = "", isBase64Encoded = false } = call;
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  const request = new IncomingMessage(new Socket());
  request.method = call.requestContext.http.method;
  request.url = rawQueryString === "" ? rawPath : `${rawPath}?${rawQueryString}`;
  request.httpVersion = "1.1";
  const believed = Object.entries(headers).filter(([name]) => !notBelieved.test(name.toLowerCase()));
  request.headers = {
    ...Object.fromEntries(believed.map(([name, value]) => [name.toLowerCase(), value])),
    host: issuer.host,
    "x-forwarded-proto": issuer.protocol.slice(0, -1),
    "content-length": String(bytes.byteLength),
    // The gateway takes them out of the headers; the emulator leaves them there.
    ...(cookies.length === 0 ? {} : { cookie: cookies.join("; ") }),
  };
  if (bytes.byteLength > 0) request.push(bytes);
  request.push(null);
  request.complete = true;
  return request;
}

/** Holds what is answered, where Node's own would send it. */
class HeldResponse extends ServerResponse {
  readonly #parts: Buffer[] = [];

  override write(part: unknown): boolean {
    if (typeof part === "string" || part instanceof Uint8Array) this.#parts.push(Buffer.from(part));
    return true;
  }

  override end(part?: unknown): this {
    this.write(part);
    this.emit("finish");
    return this;
  }

  get answer(): GatewayAnswer {
    const { "set-cookie": cookies, ...headers } = this.getHeaders();
    return {
      statusCode: this.statusCode,
      headers: Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined || name === "content-length" ? [] : [[name, String(value)]],
        ),
      ),
      ...(cookies === undefined ? {} : { cookies: [cookies].flat().map(String) }),
      body: Buffer.concat(this.#parts).toString("utf8"),
    };
  }
}
