import type { XmlAttribute } from "libxml2-wasm";

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
const hints = new Set(["schemaLocation", "noNamespaceSchemaLocation"]);

/** Whether an attribute only hints where a schema is (https://www.w3.org/TR/xmlschema-1/#xsi_schemaLocation). */
export function isSchemaHint({ name, namespaceUri }: Pick<XmlAttribute, "name" | "namespaceUri">): boolean {
  return namespaceUri === schemaInstance && hints.has(name);
}
