import { writeAnswerEnvelope } from "./envelope.ts";
import { namespaces } from "./namespaces.ts";
import type { RequestRefusal } from "./request.ts";
import { bytesOf, element } from "./write-xml.ts";
import { textOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A technical fault of RIV-TA Basic Profile 2.1: whose fault it is, and which. Sent with HTTP status 500. */
export interface Fault {
  readonly by: "client" | "server";
  /** The code of the service platform (tjänsteplattformen), e.g. VP007, where it is the one that answers. */
  readonly platformCode?: string;
}

/** What a sender did that is answered by a fault: no message of the contract, or a call that it may not make. */
export type SenderFault = RequestRefusal["code"] | CallerFault;

/** That whoever calls may not, which is told over HTTP. */
type CallerFault = keyof typeof callerFaults;

const callerFaults = {
  "token-missing": "The token is missing",
  "token-expired": "The token has expired",
  "token-invalid": "The token is not valid here",
  "token-not-bound": "The token does not belong to the client certificate of the call",
  "scope-missing": "The token lacks the scope for this",
  "system-not-connected": "The system is not connected for this, or its connection has been stopped",
  "too-many-refusals": "The system has been refused too many times in a short while",
} as const;

const explanations: Readonly<Record<SenderFault, string>> = {
  "xml-malformed": "The request is not well-formed XML",
  "xml-not-utf8": "The request is not encoded in UTF-8, or has U+FFFD, which stands for a character that was lost",
  "xml-with-doctype": "The request has a document type declaration, which SOAP 1.1 forbids",
  "xml-with-instruction": "The request has a processing instruction, which SOAP 1.1 forbids",
  "xml-too-large": "The request is larger than any message of the contract",
  "xml-too-deep": "The request nests elements deeper than the 256 levels that are read",
  "soap-not-envelope": "The request is not a SOAP envelope: one Header at most, then a Body",
  "soap-other-version": "The envelope is not one of SOAP 1.1",
  "soap-must-understand": "A header block that must be understood is not known here",
  "soap-without-logical-address":
    "The header LogicalAddress of urn:riv:itintegration:registry:1 is missing or given twice",
  "soap-body-not-single": "The Body does not hold exactly one element",
  "soap-other-contract": "The Body holds another request than this address answers",
  "soap-other-address": "The header LogicalAddress names neither this exchange nor a care unit that is reached by it",
  ...callerFaults,
};

const soapCodes: Readonly<Partial<Record<string, string>>> = {
  "soap-other-version": "VersionMismatch",
  "soap-must-understand": "MustUnderstand",
};

/**
 * The explained code a refusal stands for; what the transport refused counts as XML that cannot be read, and so does a
 * character that no input of ours holds, for none that is XML has it. Undefined where the fault is ours.
 */
export function senderFaultOf(refusal: string): SenderFault | undefined {
  if (refusal === "body-too-large") return "xml-too-large";
  if (refusal === "body-not-utf8") return "xml-not-utf8";
  if (refusal === "input-invalid") return "xml-malformed";
  return isExplained(refusal) ? refusal : undefined;
}

export function isCallerFault(code: string): code is CallerFault {
  return Object.hasOwn(callerFaults, code);
}

function isExplained(code: string): code is SenderFault {
  return Object.hasOwn(explanations, code);
}

/**
 * The fault that answers what a sender did. `logId` leads the operator to the log; nothing of the request is repeated.
 */
export function writeSenderFault(code: SenderFault, logId: string): Uint8Array {
  return writeFault(soapCodes[code] ?? "Client", explanations[code], logId);
}

/** The fault that answers when we failed. It is mute: what happened stands in the log. */
export function writeServerFault(logId: string): Uint8Array {
  return writeFault("Server", "The service could not carry out the request", logId);
}

/** What a Body says if it is a fault, else nothing. The fault's own words are not kept: they may name a patient. */
export function readFault(body: XmlTree): Fault | undefined {
  if (body.namespace !== namespaces.soap || body.name !== "Fault") return undefined;

  const code = textOf(body, "faultcode") ?? "";
  const platformCode = /^\s*(VP\d{3})\b/u.exec(textOf(body, "faultstring") ?? "")?.[1];
  const by = /(?:^|:)(?:Client|VersionMismatch|MustUnderstand)(?:\.|$)/u.test(code.trim()) ? "client" : "server";
  return platformCode === undefined ? { by } : { by, platformCode };
}

function writeFault(code: string, text: string, logId: string): Uint8Array {
  const fault = element(
    "soapenv:Fault",
    [
      element("faultcode", `soapenv:${code}`),
      element("faultstring", text),
      element("detail", [element("logId", logId)]),
    ],
    `xmlns:soapenv="${namespaces.soap}"`,
  );
  return writeAnswerEnvelope(bytesOf(fault));
}
