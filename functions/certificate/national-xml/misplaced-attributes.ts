import type { XmlElement } from "libxml2-wasm";
import { attributeMisplaced } from "./element-reader.ts";
import type { ShapeFinding } from "./element-reader.ts";
import { interactions } from "./interactions.ts";
import type { KnownElement } from "./known-elements.ts";
import { isDeclared } from "./lax-elements.ts";
import { namespaces } from "./namespaces.ts";
import type { XmlLibrary } from "./open-xml.ts";

const { core, types, extension, xmlSignature } = namespaces;
const contracts = Object.values(interactions).map(({ namespace }) => namespace);
const ours = new Set<string>([...contracts, core, types, extension]);

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
const hints = new Set(["schemaLocation", "noNamespaceSchemaLocation"]);

/** All attributes but the ids of answers, outside a signature. One question to the library costs less than many. */
const others =
  "descendant-or-self::*[not(ancestor-or-self::ds:Signature)]" +
  "/@*[not(local-name()='id' and namespace-uri()='' and (parent::c:svar or parent::c:delsvar))]";

/**
 * What stands on an element of the contract though its schema has no such attribute: `xsi:nil`, for no element may be
 * null, `xsi:type`, attributes of others. Hints where a schema is may stand anywhere
 * (https://www.w3.org/TR/xmlschema-1/#xsi_schemaLocation), and anything on an element that no schema tells of.
 *
 * @param content a request, or an `intyg` that stands alone
 * @param known what the model knows of it
 */
export function misplacedAttributes(
  content: XmlElement,
  known: KnownElement,
  library: XmlLibrary,
): readonly ShapeFinding[] {
  const above = wayTo(content).length - 1;
  const findings: ShapeFinding[] = [];
  for (const attribute of content.find(others, { c: core, ds: xmlSignature })) {
    if (!(attribute instanceof library.XmlAttribute)) continue;
    const { name, namespaceUri, parent: element } = attribute;
    if (element === null || !ours.has(element.namespaceUri)) continue;
    if (namespaceUri === schemaInstance && hints.has(name)) continue;
    const [root, ...below] = wayTo(element).slice(above);
    if (!isToldOf(below, known)) continue;
    findings.push(attributeMisplaced(element.name, pathOf(root?.name === "intyg" ? [root, ...below] : below)));
  }
  return findings;
}

/** The elements from the document's root down to one. */
function wayTo(element: XmlElement): readonly XmlElement[] {
  const way: XmlElement[] = [];
  for (let at: XmlElement | null = element; at !== null; at = at.parent) way.unshift(at);
  return way;
}

function pathOf(way: readonly XmlElement[]): string {
  return `/${way.map(({ name }) => name).join("/")}`;
}

/**
 * Whether a schema tells of an element at its place: it stands where the model knows it, or within an element that is
 * declared by itself. What else stands where elements of others may follow is judged by none.
 */
function isToldOf(below: readonly XmlElement[], root: KnownElement): boolean {
  if (below.some(({ namespaceUri, name }) => isDeclared(namespaceUri, name))) return true;
  let known: KnownElement | undefined = root;
  for (const { name, namespaceUri } of below) {
    const child: ReturnType<KnownElement["children"]["get"]> = known?.children.get(name);
    known = child?.namespace === namespaceUri ? child : undefined;
  }
  return known !== undefined;
}
