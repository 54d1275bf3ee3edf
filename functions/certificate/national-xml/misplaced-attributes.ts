import type { XmlAttribute, XmlElement } from "libxml2-wasm";
import { attributeMisplaced } from "./element-reader.ts";
import type { ShapeFinding } from "./element-reader.ts";
import { interactions } from "./interactions.ts";
import type { KnownElement } from "./known-elements.ts";
import { isDeclared } from "./lax-elements.ts";
import { namespaces } from "./namespaces.ts";
import { elementsOf } from "./open-xml.ts";
import type { XmlLibrary } from "./open-xml.ts";
import { isSchemaHint } from "./schema-hints.ts";

const { core, types, extension, xmlSignature, xades, xpathFilter, exclusiveForm } = namespaces;
const contracts = Object.values(interactions).map(({ namespace }) => namespace);
const ours = new Set<string>([...contracts, core, types, extension]);

const signatures = { ds: xmlSignature, xades, dsf: xpathFilter, ec: exclusiveForm };

/**
 * Whether there is any attribute but the ids of answers and those of a signature's own elements. Most certificates have
 * none, and one question to the library costs less than many.
 */
const mayBeMisplaced =
  "count(descendant-or-self::*[not(self::ds:* or self::xades:* or self::dsf:* or self::ec:*)]" +
  "/@*[not(local-name()='id' and namespace-uri()='' and (parent::c:svar or parent::c:delsvar))])>0";

/**
 * What stands on an element of the contract though its schema has no such attribute: `xsi:nil`, for no element may be
 * null, `xsi:type`, attributes of others. Hints where a schema is may stand anywhere, and anything on an element that
 * no schema tells of, or within a signature.
 *
 * @param content a request, or an `intyg` that stands alone
 * @param known what the model knows of it
 */
export function misplacedAttributes(
  content: XmlElement,
  known: KnownElement,
  library: XmlLibrary,
): readonly ShapeFinding[] {
  if (content.eval(mayBeMisplaced, { c: core, ...signatures }) !== true) return [];
  const findings: ShapeFinding[] = [];

  // One walk down, which knows at each element what it stands in: to ask each attribute's way up would take as many
  // steps as the document is deep.
  function walk(element: XmlElement, namespaceUri: string, place: Place): void {
    if (namespaceUri === xmlSignature && element.name === "Signature") return;
    if (ours.has(namespaceUri) && (place.isDeclared || place.known !== undefined))
      for (const attribute of element.attrs)
        if (isMisplaced(attribute, element.name, namespaceUri))
          findings.push(attributeMisplaced(element.name, place.path === "" ? "/" : place.path));
    for (const child of elementsOf(element, library)) {
      const { name, namespaceUri: namespace } = child;
      walk(child, namespace, placeWithin(place, name, namespace));
    }
  }

  walk(content, content.namespaceUri, {
    known,
    isDeclared: false,
    path: content.name === "intyg" ? "/intyg" : "",
  });
  return findings;
}

/**
 * Where an element stands. A schema tells of it where the model knows it there, or where it, or one that it stands in,
 * is declared by itself; what else stands where elements of others may follow is judged by none.
 */
interface Place {
  readonly known: KnownElement | undefined;
  readonly isDeclared: boolean;
  readonly path: string;
}

function placeWithin({ known, isDeclared: isWithinDeclared, path }: Place, name: string, namespace: string): Place {
  const child = known?.children.get(name);
  return {
    known: child?.namespace === namespace ? child : undefined,
    isDeclared: isWithinDeclared || isDeclared(namespace, name),
    path: `${path}/${name}`,
  };
}

function isMisplaced(attribute: XmlAttribute, element: string, namespace: string): boolean {
  const { name, namespaceUri } = attribute;
  const isIdOfAnswer = name === "id" && namespace === core && (element === "svar" || element === "delsvar");
  return !(isIdOfAnswer && namespaceUri === "") && !isSchemaHint(attribute);
}
