import { randomUUID, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import { openCertificateAuthority } from "./certificate-authority.ts";
import type { CertificateAuthority, CertifiedPerson } from "./certificate-authority.ts";
import { afterCall, noFault, readFaultSetting } from "./signing-service-faults.ts";
import type { SigningServiceFault } from "./signing-service-faults.ts";

/** A simulator of the signing service (underskriftstjänst). */
export interface RunningSigningService {
  readonly origin: string;
  /** The root that whoever verifies its signatures trusts; also at `GET /root.pem`. */
  readonly rootCertificatePem: string;
  stop(): Promise<void>;
}

export interface SigningServiceSettings {
  /** Where the root key is kept, or made at first use. */
  readonly keysFolder: string;
  /** 0: any free port. */
  readonly port: number;
  readonly now?: () => Date;
}

/**
 * Starts the signing service on 127.0.0.1.
 *
 * - `POST /signers` `{hsaId, name}` → `{signerReference, certificateChain}`: a key for one signature, with a
 * certificate of one hour
 * - `POST /signatures` `{signerReference, toBeSigned}` → `{signatureValue}`: ECDSA P-256 with SHA-256, r‖s; the key is
 * gone afterwards (404)
 * - `GET /root.pem`, `GET /health`
 * - `GET` and `PUT /admin/fault` `{fault, slowMs?, calls?}`: goes wrong on purpose (signing-service-faults.ts)
 *
 * Bytes are base64. It asks nobody who they are: the real one has the signer sign in again.
 */
export async function startSigningService({
  keysFolder,
  port,
  now = () => new Date(),
}: SigningServiceSettings): Promise<RunningSigningService> {
  const authority = await openCertificateAuthority(keysFolder, now);
  const stopping = new AbortController();
  const serve = signingService(authority, stopping.signal);
  const server = createServer((request, response) => {
    // Whoever hangs up while it is slow is no reason to end the service.
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The signing service listens on no port");
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    rootCertificatePem: authority.rootCertificatePem,
    async stop() {
      stopping.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function signingService(authority: CertificateAuthority, stopping: AbortSignal): Serve {
  const keys = new Map<string, KeyObject>();
  let setting = noFault;

  return async (request, response) => {
    const route = `${request.method ?? ""} ${request.url ?? ""}`;
    if (route === "GET /health") return answer(response, 200, { status: "up" });
    if (route === "GET /root.pem") {
      response.writeHead(200, { "content-type": "application/x-pem-file" }).end(authority.rootCertificatePem);
      return undefined;
    }
    if (route === "GET /admin/fault") return answer(response, 200, setting);
    if (route === "PUT /admin/fault") {
      const wanted = readFaultSetting(await bodyOf(request));
      if (wanted === undefined) return answer(response, 400, { error: "fault-unknown" });
      setting = wanted;
      return answer(response, 200, setting);
    }
    if (route !== "POST /signers" && route !== "POST /signatures") return answer(response, 404, { error: "not-found" });

    const { fault, slowMs } = setting;
    setting = afterCall(setting);
    if (fault === "down") {
      request.socket.destroy();
      return undefined;
    }
    if (fault === "busy") return answer(response, 503, { error: "busy" });
    if (fault === "nonsense") return answer(response, 200, "<html>Underhåll pågår</html>");
    if (fault === "slow") await sleep(slowMs, undefined, { signal: stopping, ref: false });
    const body = await bodyOf(request);
    return route === "POST /signers" ? prepareSigner(body, fault, response) : signOnce(body, fault, response);
  };

  async function prepareSigner(body: unknown, fault: SigningServiceFault, response: ServerResponse): Promise<void> {
    const person = readPerson(body);
    if (person === undefined) return answer(response, 400, { error: "signer-unreadable" });
    const issued = await authority.issue(
      fault === "wrong-signer" ? { hsaId: "SE0000000000-OTHER", name: "Någon Annan" } : person,
    );
    const signerReference = randomUUID();
    keys.set(signerReference, issued.privateKey);
    return answer(response, 200, { signerReference, certificateChain: issued.certificateChain.map(base64) });
  }

  function signOnce(body: unknown, fault: SigningServiceFault, response: ServerResponse): void {
    const order = readOrder(body);
    if (order === undefined) return answer(response, 400, { error: "order-unreadable" });
    const key = keys.get(order.signerReference);
    if (key === undefined) return answer(response, 404, { error: "signer-unknown" });
    keys.delete(order.signerReference);
    const signed = fault === "wrong-signature" ? Buffer.concat([order.toBeSigned, Buffer.from(" ")]) : order.toBeSigned;
    return answer(response, 200, {
      signatureValue: base64(sign("sha256", signed, { key, dsaEncoding: "ieee-p1363" })),
    });
  }
}

function readPerson(body: unknown): CertifiedPerson | undefined {
  if (typeof body !== "object" || body === null || !("hsaId" in body) || !("name" in body)) return undefined;
  const { hsaId, name } = body;
  return isText(hsaId, 64) && isText(name, 200) ? { hsaId, name } : undefined;
}

function readOrder(body: unknown): { readonly signerReference: string; readonly toBeSigned: Buffer } | undefined {
  if (typeof body !== "object" || body === null || !("signerReference" in body) || !("toBeSigned" in body))
    return undefined;
  const { signerReference, toBeSigned } = body;
  if (!isText(signerReference, 64) || !isText(toBeSigned, 100_000)) return undefined;
  return { signerReference, toBeSigned: Buffer.from(toBeSigned, "base64") };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= longest;
}

const largestBody = 200_000;

/** The body as JSON; undefined where it is none or larger than any call to this service. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  let length = 0;
  // Read to the end in any case: whoever stops in the middle leaves the caller's connection unusable.
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    if (length <= largestBody) pieces.push(piece);
  }
  if (length > largestBody) return undefined;
  try {
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString("utf8"));
    return body;
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  const json = typeof body !== "string";
  response.writeHead(status, { "content-type": json ? "application/json" : "text/html; charset=utf-8" });
  response.end(json ? JSON.stringify(body) : body);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
