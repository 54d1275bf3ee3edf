import { readEnvelope, writeEnvelope } from "../../certificate/national-xml/envelope.ts";
import { readFault } from "../../certificate/national-xml/fault.ts";
import { bytesOf, element } from "../../certificate/national-xml/write-xml.ts";
import type { XmlTree } from "../../certificate/national-xml/xml-tree.ts";
import { unpadded } from "../../operation/white-space.ts";
import { postSoap } from "../../platform/post-soap.ts";
import type { MutualTls } from "../../platform/mutual-tls.ts";

/** Where the national directory is reached, by the service platform (docs/domain/access.md, The national directory). */
export interface NationalDirectory {
  /** Where each contract is answered. */
  readonly urls: { readonly credentials: URL; readonly unitMembers: URL };
  /** Whom the questions are for, in the header `LogicalAddress`. */
  readonly logicalAddress: string;
  /** HSA-id of the system that asks (`x-rivta-original-serviceconsumer-hsaid`). */
  readonly consumer: string;
  /** Our own certificate, read anew for each question; its maker may keep it. */
  readonly mutualTls?: () => Promise<MutualTls>;
  /** For one question with its answer, ms. @default 4000 */
  readonly timeoutMs?: number;
}

/** One of the contracts, by which its question and its answer are known. */
export interface DirectoryContract {
  readonly url: keyof NationalDirectory["urls"];
  readonly responder: string;
  readonly operation: string;
}

/** The Body of an answer, or the code of what went wrong, with nothing of anybody in it. */
export type NationalAnswer = { readonly body: XmlTree } | { readonly failure: string };

/** The largest answer taken: several times as large as what a unit of a hundred parts has. */
const largestAnswer = 2 * 1024 * 1024;

/**
 * Asks by a contract of RIV-TA 2.1 about whom or what has this HSA-id, made-up objects (`feigned`) left out.
 *
 * @param named the element that holds the HSA-id
 * @param profile element of a namespace of its own, where the contract has one
 */
export async function askNational(
  directory: NationalDirectory,
  { url, responder, operation }: DirectoryContract,
  asked: { readonly named: string; readonly hsaId: string; readonly profile?: string },
): Promise<NationalAnswer> {
  const certificate = await directory.mutualTls?.().catch(() => "unreadable" as const);
  if (certificate === "unreadable") return { failure: "no-certificate" };
  const { named, hsaId, profile } = asked;
  const question = element(
    `q:${operation}`,
    [
      element(`q:${named}`, hsaId),
      element("q:includeFeignedObject", "false"),
      profile === undefined ? undefined : element("e:profile", "extended1", `xmlns:e="${profile}"`),
    ],
    `xmlns:q="${responder}"`,
  );
  const reply = await postSoap({
    url: directory.urls[url],
    soapAction: `${responder}:${operation}`,
    envelope: writeEnvelope(directory.logicalAddress, bytesOf(question)),
    headers: { "x-rivta-original-serviceconsumer-hsaid": directory.consumer },
    timeoutMs: directory.timeoutMs ?? 4_000,
    largestAnswer,
    ...(certificate === undefined ? {} : { mutualTls: certificate }),
  });
  if (reply.kind === "no-answer") return { failure: reply.reason };
  if (reply.status !== 200 && reply.status !== 500) return { failure: `http-${reply.status}` };
  const envelope = await readEnvelope(reply.body, { maxBytes: largestAnswer, logicalAddress: "not asked for" });
  if (!envelope.ok) return { failure: envelope.refusal.code };
  const { body } = envelope.value;
  const fault = readFault(body);
  if (fault !== undefined) return { failure: fault.platformCode ?? `fault-${fault.by}` };
  if (body.namespace !== responder || body.name !== `${operation}Response`)
    return { failure: "answer-of-other-contract" };
  return reply.status === 200 ? { body } : { failure: `http-${reply.status}` };
}

/** The elements below a parent, by name in its namespace. */
export type Fields = (name: string) => readonly XmlTree[];

export function fieldsOf(parent: XmlTree | undefined, namespace: string): Fields {
  return (name) => parent?.children.filter((child) => child.name === name && child.namespace === namespace) ?? [];
}

/** The text of the first of them; undefined where there is none, or nothing in it. */
export function textIn(fields: Fields, name: string): string | undefined {
  return textsIn(fields, name)[0];
}

/** Their texts, those that say nothing left out. */
export function textsIn(fields: Fields, name: string): readonly string[] {
  return fields(name)
    .map(({ text }) => unpadded(text))
    .filter((text) => text !== "");
}

/** Whether a mark is there and does not say no: one that cannot be read counts as set. */
export function isMarked(fields: Fields, name: string): boolean {
  return fields(name).some(({ text }) => !["false", "0"].includes(unpadded(text)));
}
