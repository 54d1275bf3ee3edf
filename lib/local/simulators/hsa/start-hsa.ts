import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { readSoap, textAt } from "../recipient/read-soap.ts";
import { credentialsResponder, membersResponder, writeCredentials, writeFault, writeMembers } from "./write-answers.ts";
import type { HsaPerson, HsaUnit } from "./write-answers.ts";

/** What goes wrong with the next answers. */
export type HsaFault =
  /** The connection is cut. */
  | "cut-off"
  /** Nothing comes for a long time. */
  | "slow"
  /** A technical fault of the directory. */
  | "fault"
  /** The service platform says that whoever asks may not. */
  | "not-authorised"
  /** HTTP 403 and 503 without SOAP. */
  | "forbidden"
  | "unavailable"
  /** Something that is no XML. */
  | "nonsense"
  /** Nothing at all, with HTTP 200. */
  | "empty"
  /** The answer ends in the middle. */
  | "truncated"
  /** Far more than any answer has. */
  | "huge"
  /** The answer of the other contract. */
  | "other-contract"
  /** Somebody or something else than was asked for. */
  | "of-another";

export interface HsaSimulator {
  readonly url: URL;
  /** All requests as they came. */
  readonly requests: readonly { readonly xml: string; readonly headers: Readonly<Record<string, unknown>> }[];
  /** All answers as they went. */
  readonly answers: readonly string[];
  /** Who and what there is, from now on. */
  readonly hold: (people: readonly HsaPerson[], units: readonly HsaUnit[]) => void;
  /** From now on, of one contract or of both; nothing goes wrong without one. */
  readonly behave: (fault?: HsaFault, contract?: "credentials" | "members") => void;
  readonly stop: () => Promise<void>;
}

/**
 * A national directory on 127.0.0.1 that knows its contracts only: GetCredentialsForPersonIncludingProtectedPerson 2.2
 * and GetHealthCareUnitMembers 2.1 at one address, told apart by their namespaces.
 */
export async function startHsa(logicalAddress: string): Promise<HsaSimulator> {
  const requests: { xml: string; headers: Record<string, unknown> }[] = [];
  const answers: string[] = [];
  let held: { people: readonly HsaPerson[]; units: readonly HsaUnit[] } = { people: [], units: [] };
  let behaviour: { fault?: HsaFault | undefined; contract?: "credentials" | "members" | undefined } = {};
  const stopping = new AbortController();

  const send = (response: ServerResponse, status: number, xml: string): void => {
    answers.push(xml);
    response.writeHead(status, { "content-type": "text/xml; charset=UTF-8" }).end(xml);
  };
  const answer = async (bytes: Uint8Array, response: ServerResponse): Promise<void> => {
    const message = readSoap(bytes);
    if (typeof message === "string") return send(response, 500, writeFault("Client", message));
    if (message.logicalAddress !== logicalAddress)
      return send(response, 500, writeFault("Client", "VP004 No such address"));
    const { body } = message;
    const isMembers = body.namespace === membersResponder;
    if (!isMembers && body.namespace !== credentialsResponder)
      return send(response, 500, writeFault("Client", "No such request is answered"));
    const { fault, contract = isMembers ? "members" : "credentials" } = behaviour;
    const wrong = contract === (isMembers ? "members" : "credentials") ? fault : undefined;
    if (wrong === "slow") await wait(60_000, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    const asked = textAt(body, body.namespace, isMembers ? "healthCareUnitHsaId" : "personHsaId");
    const xml = isMembers ? membersOf(asked, held.units, wrong) : credentialsOf(asked, held.people, wrong);
    spoil(wrong, xml, response, send);
  };

  const server = createServer((request, response) => {
    void buffer(request).then(async (bytes) => {
      requests.push({ xml: bytes.toString("utf8"), headers: request.headers });
      await answer(bytes, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: new URL(`http://127.0.0.1:${String(port)}/riv`),
    requests,
    answers,
    hold: (people, units) => {
      held = { people, units };
    },
    behave: (fault, contract) => {
      behaviour = { fault, contract };
    },
    stop: () => {
      stopping.abort();
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

function credentialsOf(asked: string, people: readonly HsaPerson[], fault: HsaFault | undefined): string {
  if (fault === "other-contract") return writeMembers(undefined);
  const found = people.filter(({ hsaId }) => hsaId === asked);
  return writeCredentials(fault === "of-another" ? found.map((one) => ({ ...one, hsaId: `${one.hsaId}X` })) : found);
}

function membersOf(asked: string, units: readonly HsaUnit[], fault: HsaFault | undefined): string {
  if (fault === "other-contract") return writeCredentials([]);
  const found = units.find(({ hsaId }) => hsaId === asked);
  return writeMembers(found !== undefined && fault === "of-another" ? { ...found, hsaId: `${asked}X` } : found);
}

function spoil(
  fault: HsaFault | undefined,
  xml: string,
  response: ServerResponse,
  send: (response: ServerResponse, status: number, xml: string) => void,
): void {
  if (fault === "cut-off") response.destroy();
  else if (fault === "forbidden" || fault === "unavailable")
    response.writeHead(fault === "forbidden" ? 403 : 503).end();
  else if (fault === "fault") send(response, 500, writeFault("Server", "The directory is closed"));
  else if (fault === "not-authorised") send(response, 500, writeFault("Server", "VP007 Authorization missing"));
  else if (fault === "nonsense") send(response, 200, "<html>Underhåll pågår");
  else if (fault === "empty") send(response, 200, "");
  else if (fault === "truncated") send(response, 200, xml.slice(0, xml.length / 2));
  else if (fault === "huge") send(response, 200, xml + " ".repeat(3 * 1024 * 1024));
  else send(response, 200, xml);
}
