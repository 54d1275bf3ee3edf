import type { PrefillOmission } from "../model/prefill-report.ts";
import { namespaces } from "./namespaces.ts";
import { besideElements, givenIn, isNamed, isOfContract } from "./prefill-unread.ts";
import type { XmlTree } from "./xml-tree.ts";

/** The first `forifyllnad` element anywhere in a request: the contract has one at most. */
export function findPrefill(node: XmlTree): XmlTree | undefined {
  if (isPrefill(node)) return node;
  for (const child of node.children) {
    const found = findPrefill(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands around the prefill that is read, but for what the request itself says of the draft. */
export function aroundPrefill(root: XmlTree, given: XmlTree): readonly PrefillOmission[] {
  return outside(root, given) ?? [];
}

/** @returns undefined where an element holds no prefill, and so is left out as a whole */
function outside(node: XmlTree, given: XmlTree): readonly PrefillOmission[] | undefined {
  if (node === given) return [];
  if (isPrefill(node)) return secondPrefill(node);
  const below = node.children.map((child) => ({ child, told: outside(child, given) }));
  if (below.every(({ told }) => told === undefined)) return undefined;
  return [
    ...besideElements(node, "", "outside-prefill").map((unread) => ({ answerId: node.name, ...unread })),
    ...below.flatMap(({ child, told }) => told ?? (isOfRequest(child) ? [] : [leftOutside(child)])),
  ];
}

function leftOutside(node: XmlTree): PrefillOmission {
  return { answerId: node.name, code: "outside-prefill", given: givenIn(node, "") };
}

/** Answer by answer, so that each is found at its question. */
function secondPrefill(node: XmlTree): readonly PrefillOmission[] {
  const code = "second-prefill" as const;
  const own = besideElements(node, "", code).map((unread) => ({ answerId: node.name, ...unread }));
  const answers = node.children.map((child) => {
    const isAnswer = isNamed(child, "svar");
    const answerId = isAnswer ? (child.attributes["id"] ?? "") : child.name;
    return { answerId, code, given: givenIn(child, isAnswer ? undefined : "") };
  });
  if (own.length + answers.length > 0) return [...own, ...answers];
  return [{ answerId: node.name, code, given: "" }];
}

function isPrefill({ name, namespace }: XmlTree): boolean {
  return name === "forifyllnad" && namespace === namespaces.prefill;
}

/** What CreateDraftCertificate says beside the prefill: which form, for whom, by whom, and the journal's own number. */
const ofRequest = new Set(["typAvIntyg", "patient", "skapadAv", "ref"]);

function isOfRequest(node: XmlTree): boolean {
  return (
    (isOfContract(node) && ofRequest.has(node.name)) || (node.namespace === namespaces.soap && node.name === "Header")
  );
}
