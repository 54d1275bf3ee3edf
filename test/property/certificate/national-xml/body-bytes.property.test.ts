import fc from "fast-check";
import { XmlC14NMode, XmlDocument, XmlElement } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { readBodyBytes, writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";

const soap = "http://schemas.xmlsoap.org/soap/envelope/";
/** Among them what every object of JavaScript has. */
const prefixes = ["p", "q", "__proto__", "constructor", ""] as const;

interface Shape {
  readonly prefix: (typeof prefixes)[number];
  readonly declares: readonly (typeof prefixes)[number][];
  readonly text: string;
  readonly children: readonly Shape[];
}

const declared = fc.subarray([...prefixes]);
const text = fc.constantFrom("", "p:x", "a > b", "<![CDATA[</p:e>]]>", "<!-- <e> -->", "å ö", "urn:p:q");

function shapeOf(levels: number): fc.Arbitrary<Shape> {
  const children = levels === 0 ? fc.constant([]) : fc.array(shapeOf(levels - 1), { maxLength: 3 });
  return fc.record({ prefix: fc.constantFrom(...prefixes), declares: declared, text, children });
}

const shape = shapeOf(3);

function namespaceOf(prefix: string, level: string): string {
  return ` xmlns${prefix === "" ? "" : `:${prefix}`}="urn:${level}:${prefix}"`;
}

/** The element as XML; a prefix not declared further out is declared here, so that the document is well-formed. */
function xmlOf(
  { prefix, declares, text: content, children }: Shape,
  inScope: ReadonlySet<string>,
  level: number,
): string {
  const here = new Set([...declares, ...(prefix === "" || inScope.has(prefix) ? [] : [prefix])]);
  const declarations = [...here].map((one) => namespaceOf(one, String(level))).join("");
  const name = prefix === "" ? "e" : `${prefix}:e`;
  const scope = new Set([...inScope, ...here]);
  return `<${name}${declarations} a="1&gt;'0">${content}${children.map((child) => xmlOf(child, scope, level + 1)).join("")}</${name}>`;
}

function canonicalRoot(xml: string | Uint8Array): string {
  const document = typeof xml === "string" ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  try {
    return document.root.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: true });
  } finally {
    document.dispose();
  }
}

function canonicalBody(envelope: string): string {
  const document = XmlDocument.fromString(envelope);
  try {
    const content = document.get("/s:Envelope/s:Body/*", { s: soap });
    if (!(content instanceof XmlElement)) throw new Error("no element in the Body");
    return content.canonicalizeToString({ mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: true });
  } finally {
    document.dispose();
  }
}

describe("The element taken out of a Body", () => {
  it("has the same exclusive canonical form as it had in the envelope, wherever its namespaces were declared", async () => {
    await fc.assert(
      fc.asyncProperty(shape, declared, declared, async (content, onEnvelope, onBody) => {
        const scope = new Set<string>([...onEnvelope, ...onBody]);
        const envelope = `<s:Envelope xmlns:s="${soap}"${onEnvelope.map((one) => namespaceOf(one, "envelope")).join("")}><s:Body${onBody.map((one) => namespaceOf(one, "body")).join("")}>${xmlOf(content, scope, 0)}</s:Body></s:Envelope>`;
        const read = await readBodyBytes(new TextEncoder().encode(envelope), { logicalAddress: "not asked for" });
        expect(read.ok && canonicalRoot(read.value.bytes)).toBe(canonicalBody(envelope));
      }),
      { numRuns: 500 },
    );
  });

  it("is what was put in, byte for byte, when it declared all its namespaces itself", async () => {
    await fc.assert(
      fc.asyncProperty(shape, async (content) => {
        const xml = xmlOf(content, new Set(), 0);
        const read = await readBodyBytes(
          writeEnvelope("1", new TextEncoder().encode(`<?xml version="1.0"?>\n${xml}\n`)),
          {
            logicalAddress: "required",
          },
        );
        expect(read.ok && Buffer.from(read.value.bytes).toString("utf8")).toBe(xml);
      }),
      { numRuns: 500 },
    );
  });
});
