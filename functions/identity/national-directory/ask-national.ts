import { askService } from "../../certificate/national-xml/ask-service.ts";
import { largestKept } from "../../certificate/model/largest-kept.ts";
import type { AskedContract, NationalService, ServiceAnswer } from "../../certificate/national-xml/ask-service.ts";
import { bytesOf, element } from "../../certificate/national-xml/write-xml.ts";
import type { XmlTree } from "../../certificate/national-xml/xml-tree.ts";
import { unpadded } from "../../operation/white-space.ts";

/** Where the national directory is reached, by the service platform (docs/domain/access.md, The national directory). */
export interface NationalDirectory extends Pick<NationalService, "logicalAddress" | "consumer" | "mutualTls"> {
  /** Where each contract is answered. */
  readonly urls: { readonly credentials: URL; readonly unitMembers: URL };
  /** For one question with its answer, ms. @default 4000 */
  readonly timeoutMs?: number;
}

/** One of the contracts, and where it is answered. */
export interface DirectoryContract extends AskedContract {
  readonly url: keyof NationalDirectory["urls"];
}

/** The largest answer taken: several times as large as what a unit of a hundred parts has. */
const largestAnswer = 2 * 1024 * 1024;

/**
 * Asks by a contract of RIV-TA 2.1 about whom or what has this HSA-id, made-up objects (`feigned`) left out.
 *
 * @param named the element that holds the HSA-id
 * @param profile element of a namespace of its own, where the contract has one
 */
export function askNational(
  directory: NationalDirectory,
  { url, responder, operation }: DirectoryContract,
  asked: { readonly named: string; readonly hsaId: string; readonly profile?: string },
): Promise<ServiceAnswer> {
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
  const { urls, timeoutMs = 4_000, ...service } = directory;
  const reached = { ...service, url: urls[url], timeoutMs, largestAnswer };
  return askService(reached, { responder, operation }, bytesOf(question));
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

/**
 * Their texts, those that say nothing left out: as many, and as much of each, as a record of the Directory holds.
 */
export function textsIn(fields: Fields, name: string): readonly string[] {
  return fields(name)
    .map(({ text }) => cut(unpadded(text)))
    .filter((text) => text !== "")
    .slice(0, largestKept.texts);
}

/** As much of a text as is kept. */
export function cut(text: string): string {
  return [...text].slice(0, largestKept.characters).join("");
}

/** Whether a mark is there and does not say no: one that cannot be read counts as set. */
export function isMarked(fields: Fields, name: string): boolean {
  return fields(name).some(({ text }) => !["false", "0"].includes(unpadded(text)));
}
