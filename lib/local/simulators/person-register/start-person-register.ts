import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { childrenOf, readSoap, textAt } from "../recipient/read-soap.ts";
import { writeFault, writeRecords } from "./write-records.ts";
import type { PersonRecord, Version } from "./write-records.ts";

/** What goes wrong with the next answers. */
export type RegisterFault =
  /** The connection is cut. */
  | "cut-off"
  /** Nothing comes for a long time. */
  | "slow"
  /** A technical fault of the register. */
  | "fault"
  /** The service platform says that whoever asks may not. */
  | "not-authorised"
  /** Something that is no XML. */
  | "nonsense"
  /** HTTP 503 without SOAP. */
  | "unavailable"
  /** One of those who were asked for is not answered. */
  | "one-missing"
  /** One of those who were asked for is answered with another person's record. */
  | "one-of-another"
  /** One of those who were asked for is answered twice. */
  | "one-twice"
  /** The other version's answer. */
  | "other-version";

export interface PersonRegisterSimulator {
  readonly url: URL;
  /** All requests as they came. */
  readonly requests: readonly { readonly xml: string; readonly headers: Readonly<Record<string, unknown>> }[];
  /** All answers as they went. */
  readonly answers: readonly string[];
  /** From now on; nothing goes wrong without one. */
  readonly behave: (fault?: RegisterFault) => void;
  readonly stop: () => Promise<void>;
}

const responder = "urn:riv:strategicresourcemanagement:persons:person:GetPersonsForProfileResponder:";
const persons = "urn:riv:strategicresourcemanagement:persons:person:";

/**
 * A person register on 127.0.0.1 that knows the contract only: GetPersonsForProfile 3.1 and 5.0 at one address, told
 * apart by their namespaces. It answers in another order than it was asked, as the contract lets it.
 */
export async function startPersonRegister(
  people: readonly PersonRecord[],
  logicalAddress: string,
): Promise<PersonRegisterSimulator> {
  const requests: { xml: string; headers: Record<string, unknown> }[] = [];
  const answers: string[] = [];
  let behaviour: RegisterFault | undefined;
  const stopping = new AbortController();

  const send = (response: ServerResponse, status: number, xml: string): void => {
    answers.push(xml);
    response.writeHead(status, { "content-type": "text/xml; charset=UTF-8" }).end(xml);
  };
  const answer = async (bytes: Uint8Array, response: ServerResponse): Promise<void> => {
    const fault = behaviour;
    if (fault === "cut-off") {
      response.destroy();
      return;
    }
    if (fault === "slow") await wait(60_000, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    if (fault === "unavailable") {
      response.writeHead(503).end();
      return;
    }
    if (fault === "nonsense") return send(response, 200, "<html>Underhåll pågår");
    if (fault === "not-authorised") return send(response, 500, writeFault("Server", "VP007 Authorization missing"));
    if (fault === "fault") return send(response, 500, writeFault("Server", "The register is closed"));

    const message = readSoap(bytes);
    if (typeof message === "string") return send(response, 500, writeFault("Client", message));
    if (message.logicalAddress !== logicalAddress)
      return send(response, 500, writeFault("Client", "VP004 No such address"));
    const asked = message.body.namespace.startsWith(responder) ? message.body.namespace.slice(responder.length) : "";
    if ((asked !== "3" && asked !== "5") || message.body.name !== "GetPersonsForProfile")
      return send(response, 500, writeFault("Client", "No such request is answered"));
    const numbers = childrenOf(message.body, message.body.namespace, "personId").map((id) =>
      textAt(id, persons + asked, "extension"),
    );
    const version: Version = fault === "other-version" ? (asked === "3" ? "5" : "3") : asked;
    send(response, 200, writeRecords(version, recordsFor(numbers.toReversed(), people, fault)));
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
    behave: (fault) => {
      behaviour = fault;
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

interface Answered {
  readonly asked: string;
  readonly person?: PersonRecord;
}

function recordsFor(
  numbers: readonly string[],
  people: readonly PersonRecord[],
  fault: RegisterFault | undefined,
): readonly Answered[] {
  const answered = numbers.map((asked): Answered => {
    const person = people.find(({ number }) => number === asked);
    return person === undefined ? { asked } : { asked, person };
  });
  const [first, ...others] = answered;
  if (first === undefined) return [];
  if (fault === "one-missing") return others;
  if (fault === "one-twice") return [first, first, ...others];
  const another = people.find(({ number }) => number !== first.asked);
  return fault === "one-of-another" && another !== undefined
    ? [{ asked: first.asked, person: another }, ...others]
    : answered;
}
