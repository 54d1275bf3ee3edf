import type { PrefillOmission, PrefillOmissionCode } from "../model/prefill-report.ts";
import { collapsed, isBlank, unpadded } from "../../operation/white-space.ts";
import type { XmlTree } from "./xml-tree.ts";

/** What stands in an element that is taken and is not taken itself. */
export type Unread = Required<Pick<PrefillOmission, "path" | "code" | "given">>;

/** Whether an element is of the national contract, in any of its versions, or says nothing of whose it is. */
export function isOfContract({ namespace }: XmlTree): boolean {
  return namespace === "" || namespace.startsWith("urn:riv:clinicalprocess:healthcond:certificate:");
}

/** Whether an element is of the contract and has this name. */
export function isNamed(node: XmlTree, name: string): boolean {
  return node.name === name && isOfContract(node);
}

/**
 * All that is said in an element, in one line.
 *
 * @param within id of the answer that it stands in, or nothing of where it stands at no place for an answer; absent
 *   where its own id is told as the place
 */
export function givenIn(node: XmlTree, within?: string): string {
  const own = [node.text, ...attributesOf(node, within).map(([, value]) => value)];
  return [...own, ...node.children.map((child) => givenIn(child, node.attributes["id"] ?? ""))]
    .map(collapsed)
    .filter((text) => text !== "")
    .join(" ");
}

/** An element that is left out as a whole, as a part of another. */
function whole(node: XmlTree, path: string, code: PrefillOmissionCode = "not-read"): Unread {
  return { path, code, given: givenIn(node, "") };
}

/** The attributes of an element, and the text between the elements in it. */
export function besideElements(node: XmlTree, within = "", code: PrefillOmissionCode = "not-read"): readonly Unread[] {
  return [...attributesIn(node, within, code), ...textIn(node, within, code)];
}

function attributesIn(node: XmlTree, within: string, code: PrefillOmissionCode): readonly Unread[] {
  return attributesOf(node).map(([name, value]) => ({ path: `${within}@${name}`, code, given: value }));
}

function textIn(node: XmlTree, within: string, code: PrefillOmissionCode): readonly Unread[] {
  return isBlank(node.text) ? [] : [{ path: `${within}text()`, code, given: collapsed(node.text) }];
}

/** Those that no reader takes: the id of an answer, and of a part of it, is its place. */
function attributesOf({ name, attributes }: XmlTree, within?: string): readonly (readonly [string, string])[] {
  const isPlace = (id: string): boolean =>
    within === undefined ? name === "svar" || name === "delsvar" : name === "delsvar" && id.startsWith(`${within}.`);
  return Object.entries(attributes).filter(([attribute, value]) => !(attribute === "id" && isPlace(value)));
}

/** What the readers of values read, by path from the part, and whether it is of elements or text. */
const readable: ReadonlyMap<string, "elements" | "text"> = new Map([
  ["cv", "elements"],
  ["cv/code", "text"],
  ["cv/codeSystem", "text"],
  // What a code is called is told by the code itself, in the words of the form.
  ["cv/displayName", "text"],
  ["cv/codeSystemName", "text"],
  ["cv/codeSystemVersion", "text"],
  ["pq", "elements"],
  ["pq/value", "text"],
  ["pq/unit", "text"],
  ["partialDate", "elements"],
  ["partialDate/format", "text"],
  ["partialDate/value", "text"],
  ["datePeriod", "elements"],
  ["datePeriod/start", "text"],
  ["datePeriod/end", "text"],
]);

/**
 * What of a part (`delsvar`) that is taken is not in the draft.
 *
 * @param why why what stands at a path is left out all the same
 */
export function unreadIn(
  part: XmlTree,
  why: (path: string, text: string) => PrefillOmissionCode | undefined,
): readonly Unread[] {
  function below(node: XmlTree, within: string): readonly Unread[] {
    const seen = new Set<string>();
    return node.children.flatMap((child) => {
      const path = `${within}${child.name}`;
      if (!isOfContract(child) || seen.has(child.name)) return [whole(child, path)];
      seen.add(child.name);
      const code = why(path, unpadded(child.text));
      const holds = readable.get(path);
      if (code !== undefined || holds === undefined) return [whole(child, path, code)];
      const own = holds === "text" ? attributesIn(child, `${path}/`, "not-read") : besideElements(child, `${path}/`);
      return [...own, ...below(child, `${path}/`)];
    });
  }
  const own = part.children.length > 0 ? besideElements(part) : attributesIn(part, "", "not-read");
  return [...own, ...below(part, "")];
}
