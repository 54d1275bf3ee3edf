import { element } from "../write-xml.ts";
import type { XmlPiece } from "../write-xml.ts";

/** How often an element may stand; where it is not said, exactly once. */
export type Occurrence = "optional" | "repeated";

const occurrences: Readonly<Record<Occurrence, string>> = {
  optional: ` minOccurs="0"`,
  repeated: ` minOccurs="0" maxOccurs="unbounded"`,
};

/** A schema of one namespace. Those it names are imported by namespace alone: they stand beside it in one WSDL. */
export function schema(
  namespace: string,
  imported: Readonly<Record<string, string>>,
  content: readonly XmlPiece[],
): XmlPiece {
  const prefixes = Object.entries({ tns: namespace, ...imported }).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return element(
    "xs:schema",
    [...Object.values(imported).map((uri) => element("xs:import", [], `namespace="${uri}"`)), ...content],
    `targetNamespace="${namespace}" elementFormDefault="qualified"${prefixes.join("")}`,
  );
}

/** An element of a type, e.g. `one("root", "xs:string")`. */
export function one(name: string, type: string, occurrence?: Occurrence): XmlPiece {
  return element("xs:element", [], `name="${name}" type="${type}"${times(occurrence)}`);
}

/** An element of text that is always the same. */
export function fixed(name: string, value: string): XmlPiece {
  return element("xs:element", [], `name="${name}" type="xs:string" fixed="${value}"`);
}

/** An element that another schema declares. */
export function reference(name: string, occurrence?: Occurrence): XmlPiece {
  return element("xs:element", [], `ref="${name}"${times(occurrence)}`);
}

/** An element whose parts are declared with it. */
export function group(name: string, parts: readonly XmlPiece[], occurrence?: Occurrence): XmlPiece {
  return element("xs:element", [complex(undefined, parts)], `name="${name}"${times(occurrence)}`);
}

/** Elements in order. Without a name it is the type of what stands around it. */
export function complex(
  name: string | undefined,
  parts: readonly XmlPiece[],
  more: readonly XmlPiece[] = [],
): XmlPiece {
  return element("xs:complexType", [element("xs:sequence", parts), ...more], nameOf(name));
}

/** What the contract leaves room for: elements of other namespaces, which nobody need understand. */
export const extensionPoint: XmlPiece = element(
  "xs:any",
  [],
  `namespace="##other" processContents="lax"${occurrences.repeated}`,
);

/** Text of a form. */
export function pattern(name: string, base: string, expression: string): XmlPiece {
  return restricted(name, base, [element("xs:pattern", [], `value="${expression}"`)]);
}

/** One of some words. */
export function enumeration(name: string, values: readonly string[]): XmlPiece {
  return restricted(
    name,
    "xs:string",
    values.map((value) => element("xs:enumeration", [], `value="${value}"`)),
  );
}

export function restricted(name: string, base: string, facets: readonly XmlPiece[]): XmlPiece {
  return element("xs:simpleType", [element("xs:restriction", facets, `base="${base}"`)], nameOf(name));
}

function nameOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `name="${name}"`;
}

function times(occurrence: Occurrence | undefined): string {
  return occurrence === undefined ? "" : occurrences[occurrence];
}
