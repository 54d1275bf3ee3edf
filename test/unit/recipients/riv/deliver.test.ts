import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { interactions } from "../../../../functions/certificate/national-xml/interactions.ts";
import { writeSenderFault } from "../../../../functions/certificate/national-xml/fault.ts";
import { writeResultAnswer, type RivResult } from "../../../../functions/certificate/national-xml/result.ts";
import { deliver, type DeliveryAction, type DeliveryTerms } from "../../../../functions/recipients/riv/deliver.ts";
import { bytes, registerCertificateXml } from "../../certificate/national-xml/messages.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A recipient that treats every request the same way. */
async function recipientThat(treats: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(treats);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${String(typeof address === "object" && address !== null ? address.port : 0)}/riv`;
}

const signedXml = bytes(registerCertificateXml());

function tryOn(endpoint: string, action: DeliveryAction = "RegisterCertificate", terms: DeliveryTerms = {}) {
  return deliver({ endpoint, logicalAddress: "2021005521" }, signedXml, action, terms);
}

async function outcomeOf(result: RivResult, action: DeliveryAction = "RegisterCertificate") {
  const endpoint = await recipientThat((_, response) => response.end(writeResultAnswer(interactions[action], result)));
  return tryOn(endpoint, action);
}

async function outcomeOfBody(status: number, body: string | Uint8Array) {
  return tryOn(await recipientThat((_, response) => response.writeHead(status).end(body)));
}

describe("A delivery over RIV-TA", () => {
  it.each(["OK", "INFO"] as const)("is done when the recipient says %s", async (code) => {
    expect(await outcomeOf({ code, text: "x" })).toEqual({ kind: "done", result: code });
  });

  it("is tried again after a technical error", async () => {
    expect(await outcomeOf({ code: "ERROR", errorId: "TECHNICAL_ERROR" })).toEqual({
      kind: "again",
      reason: "technical-error",
      cause: "outage",
    });
  });

  it.each([
    ["VALIDATION_ERROR", "validation-error"],
    ["APPLICATION_ERROR", "application-error"],
    ["REVOKED", "revoked"],
  ] as const)("is stopped by %s", async (errorId, reason) => {
    const words = "Tolvan Tolvansson 191212121212";
    expect(await outcomeOf({ code: "ERROR", errorId, text: words })).toEqual({ kind: "stopped", reason, words });
    expect(await outcomeOf({ code: "ERROR", errorId })).toEqual({ kind: "stopped", reason });
    expect(await outcomeOf({ code: "ERROR", errorId }, "SendMessageToRecipient")).toEqual({ kind: "stopped", reason });
  });

  it(
    "of a revocation is tried again when the recipient does not know the certificate, without counting as an " +
      "outage",
    async () => {
      expect(await outcomeOf({ code: "ERROR", errorId: "APPLICATION_ERROR" }, "RevokeCertificate")).toEqual({
        kind: "again",
        reason: "certificate-unknown-to-recipient",
        cause: "not-yet",
      });
    },
  );

  it("posts SOAP 1.1 with the logical address, the action and who started the chain", async () => {
    let seen:
      | { readonly headers: IncomingMessage["headers"]; readonly body: string; readonly url: string | undefined }
      | undefined;
    const endpoint = await recipientThat((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      request.on("end", () => {
        seen = { headers: request.headers, body, url: request.url };
        response.end(writeResultAnswer(interactions.RegisterCertificate, { code: "OK" }));
      });
    });
    await tryOn(`${endpoint}/{interaction}/{version}/rivtabp21`, "RegisterCertificate", {
      originalConsumer: "SE2321000016-1",
    });
    expect(seen?.url).toBe("/riv/RegisterCertificate/3/rivtabp21");
    expect(seen?.headers).toMatchObject({
      "content-type": "text/xml; charset=UTF-8",
      soapaction: `"urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3:RegisterCertificate"`,
      "x-rivta-original-serviceconsumer-hsaid": "SE2321000016-1",
    });
    expect(seen?.body).toContain(
      `<itr:LogicalAddress xmlns:itr="urn:riv:itintegration:registry:1">2021005521</itr:LogicalAddress>`,
    );
    expect(seen?.body).toContain(registerCertificateXml().slice(registerCertificateXml().indexOf("<r:Reg")));
  });

  it.each<[string, number, string]>([
    ["http-503", 503, ""],
    ["http-404", 404, "nothing here"],
    ["http-302", 302, ""],
    ["http-500", 500, "<html>error"],
    ["nonsense-xml-malformed", 200, "<html><h1>It works!</h1>"],
    ["nonsense-xml-malformed", 200, ""],
    ["nonsense-xml-with-doctype", 200, `<!DOCTYPE html><html></html>`],
    ["nonsense-soap-not-envelope", 200, "<html/>"],
  ])("is tried again after %s", async (reason, status, body) => {
    expect(await outcomeOfBody(status, body)).toEqual({ kind: "again", reason, cause: "outage" });
  });

  it("is tried again when another contract's answer comes back", async () => {
    expect(await outcomeOfBody(200, writeResultAnswer(interactions.RevokeCertificate, { code: "OK" }))).toEqual({
      kind: "again",
      reason: "nonsense-answer-of-other-contract",
      cause: "outage",
    });
  });

  it("is tried again after a fault", async () => {
    expect(await outcomeOfBody(500, writeSenderFault("xml-malformed", "1"))).toEqual({
      kind: "again",
      reason: "fault-client",
      cause: "outage",
    });
  });

  it.each([
    ["VP009", "again"],
    ["VP007", "stopped"],
    ["VP004", "stopped"],
  ])("after the platform's fault %s is %s", async (code, kind) => {
    const fault = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>${code} [NTJP] text</faultstring></s:Fault></s:Body></s:Envelope>`;
    expect(await outcomeOfBody(500, fault)).toMatchObject({ kind, reason: `platform-${code}` });
  });

  it("is tried again when nobody listens", async () => {
    const endpoint = await recipientThat(() => undefined);
    const server = servers.pop();
    await new Promise((resolve) => server?.close(resolve));
    expect(await tryOn(endpoint)).toEqual({ kind: "again", reason: "connection-refused", cause: "outage" });
  });

  it("is tried again when the name is unknown", async () => {
    expect(await tryOn("http://recipient.invalid/riv")).toMatchObject({ kind: "again", cause: "outage" });
  });

  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ["before an answer", (request) => request.socket.resetAndDestroy()],
    [
      "within the answer",
      (request, response) => {
        response.writeHead(200, { "content-length": "100" }).write("<a>");
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
  ])("is tried again when the connection breaks %s", async (_, treats) => {
    expect(await tryOn(await recipientThat(treats))).toEqual({
      kind: "again",
      reason: "connection-lost",
      cause: "outage",
    });
  });

  it.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ["never comes", () => undefined],
    [
      "drips",
      (_, response) => {
        const drip = setInterval(() => response.write(" "), 20);
        response.on("close", () => {
          clearInterval(drip);
        });
      },
    ],
  ])("is tried again when an answer %s within the time", async (_, treats) => {
    const before = performance.now();
    expect(await tryOn(await recipientThat(treats), "RegisterCertificate", { timeoutMs: 150 })).toEqual({
      kind: "again",
      reason: "timeout",
      cause: "outage",
    });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("is tried again when the answer does not end", async () => {
    const endpoint = await recipientThat((_, response) => {
      response.on("error", () => undefined);
      const more = (): void => {
        if (response.write(Buffer.alloc(64 * 1024, 32))) setImmediate(more);
        else response.once("drain", more);
      };
      more();
    });
    expect(await tryOn(endpoint)).toEqual({ kind: "again", reason: "answer-too-large", cause: "outage" });
  });

  it("waits where our own certificate cannot be used, and asks nobody", async () => {
    let isAsked = false;
    const endpoint = await recipientThat((_, response) => {
      isAsked = true;
      response.end();
    });
    const mutualTls = () => Promise.reject(new Error("damaged"));
    expect(await tryOn(endpoint, "RegisterCertificate", { mutualTls })).toEqual({
      kind: "again",
      reason: "no-certificate",
      cause: "outage",
    });
    expect(isAsked).toBe(false);
  });
});
