import { describe, expect, it } from "vitest";
import { largestMessage, withXml } from "../../../../functions/certificate/national-xml/open-xml.ts";
import { treeOf } from "../../../../functions/certificate/national-xml/xml-tree.ts";
import { bytes } from "./messages.ts";

function read(xml: string | Uint8Array, maxBytes = largestMessage) {
  return withXml(typeof xml === "string" ? bytes(xml) : xml, { maxBytes }, ({ document, library }) =>
    treeOf(document.root, library),
  );
}

async function code(xml: string | Uint8Array, maxBytes?: number): Promise<string> {
  const result = await read(xml, maxBytes);
  return result.ok ? "read" : result.refusal.code;
}

describe("XML from a stranger", () => {
  it("is read into a value, comments left out and CDATA taken as text", async () => {
    const result = await read(
      `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- <!DOCTYPE a> --><a xmlns="urn:a">x<![CDATA[<y>]]><b/> z</a>`,
    );
    expect(result.ok && result.value).toEqual({
      namespace: "urn:a",
      name: "a",
      attributes: {},
      text: "x<y> z",
      children: [{ namespace: "urn:a", name: "b", attributes: {}, text: "", children: [] }],
    });
  });

  it.each(["<![CDATA[x]]>", "<!-- -->x"])("keeps white space before %s", async (rest) => {
    const result = await read(`<a> <b> ${rest}</b>\n</a>`);
    expect(result.ok && result.value.children[0]?.text).toBe(" x");
  });

  it("keeps the attributes of answers, and of nothing else", async () => {
    const result = await read(`<a id="1"><svar id="2" x:id="3" xmlns:x="urn:x"/></a>`);
    expect(result.ok && [result.value.attributes, result.value.children[0]?.attributes]).toEqual([{}, { id: "2" }]);
  });

  it("knows the namespace of an element whatever its prefix is called", async () => {
    for (const prefix of ["a", "constructor", "__proto__", "xml"]) {
      const uri = prefix === "xml" ? "http://www.w3.org/XML/1998/namespace" : "urn:a";
      const result = await read(`<${prefix}:a xmlns:${prefix}="${uri}"/>`);
      expect(result.ok && result.value.namespace, prefix).toBe(uri);
    }
  });

  it("is read without the white space between elements where that is asked for", async () => {
    const result = await withXml(
      bytes("<a>\n  <b> x </b>\n  <c> </c>\n</a>"),
      { maxBytes: largestMessage, withoutBlanks: true },
      ({ document, library }) => treeOf(document.root, library),
    );
    expect(result.ok && [result.value.text, ...result.value.children.map(({ text }) => text)]).toEqual([
      "",
      " x ",
      " ",
    ]);
  });

  it.each([
    ["a file as an entity", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`],
    ["a host as an entity", `<?xml version="1.0"?><!-- c --><!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>`],
    [
      "a thousand million laughs",
      `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("")}]><a>&a9;</a>`,
    ],
    [
      "one great entity used often",
      `<!DOCTYPE a [<!ENTITY x "${"y".repeat(100_000)}">]><a>${"&x;".repeat(10_000)}</a>`,
    ],
    ["a document type that declares nothing", `\n<!-- c --> <!DOCTYPE a><a/>`],
  ])("is refused unparsed when it has a document type: %s", async (_, xml) => {
    const before = performance.now();
    expect(await code(xml)).toBe("xml-with-doctype");
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it.each(["<?p?><a/>", "<a>x<?p <b/>?>y</a>", "<a/><?p?>", `<a><?p?>${"<b/>x".repeat(300_000)}</a>`])(
    "is refused when it has a processing instruction",
    async (xml) => {
      expect(await code(xml)).toBe("xml-with-instruction");
    },
  );

  it.each([
    ["an entity nobody declared", "<a>&unknown;</a>"],
    ["an undeclared prefix", "<a><x:b/></a>"],
    ["two roots", "<a/><b/>"],
    ["an end too early", "<a><b></a>"],
    ["a control character", "<a>\u0001</a>"],
    ["nothing", ""],
    ["JSON", `{"a":1}`],
    ["a prolog without end", `<!--${"-".repeat(20_000)}`],
    ["a document type below the root", "<a><!DOCTYPE b></a>"],
  ])("is refused when it is not well-formed: %s", async (_, xml) => {
    expect(await code(xml)).toBe("xml-malformed");
  });

  it.each([
    ["bytes that are not UTF-8", Buffer.from("<a>\xe5</a>", "latin1")],
    ["UTF-16", Buffer.from(`\ufeff<a/>`, "utf16le")],
    ["another encoding by its own word", bytes(`<?xml version="1.0" encoding="ISO-8859-1"?><a/>`)],
  ])("is refused in another encoding than UTF-8: %s", async (_, xml) => {
    expect(await code(xml)).toBe("xml-not-utf8");
  });

  it.each([257, 10_000])("is refused when it is nested too deep, which is not to be malformed: %d", async (depth) => {
    const nested = (levels: number): string => "<a>".repeat(levels) + "</a>".repeat(levels);
    expect(await code(nested(depth))).toBe("xml-too-deep");
    expect(await code(nested(256))).toBe("read");
  });

  it("may look as if it had an instruction where it has none", async () => {
    expect(await code(`<!-- <?p?> --><a b="?>"><!-- <?p?> --><![CDATA[<?p?>]]></a>`)).toBe("read");
  });

  it("is refused when it is longer than asked for", async () => {
    expect(await code("<a/>", 4)).toBe("read");
    expect(await code("<a/>", 3)).toBe("xml-too-large");
  });

  it("is refused when it has more elements than any message", async () => {
    expect(await code(`<a>${"<b/>".repeat(400_000)}</a>`)).toBe("xml-too-large");
  });

  it.each([
    ["attributes", `<a ${Array.from({ length: 50_000 }, (_, i) => `a${i}="${i}"`).join(" ")}/>`],
    ["namespaces", `<a ${Array.from({ length: 50_000 }, (_, i) => `xmlns:a${i}="urn:${i}"`).join(" ")}/>`],
    ["instructions", `<a>${"<?p?>".repeat(300_000)}</a>`],
    ["instructions between texts", `<a>${"x<?p?>".repeat(250_000)}</a>`],
    ["texts between comments", `<a>${"x<!---->".repeat(200_000)}</a>`],
    ["comments", `<a>${"<!---->".repeat(200_000)}</a>`],
    ["one long text", `<a>${"x".repeat(1_900_000)}</a>`],
  ])("costs little even when it is full of %s", async (_, xml) => {
    const before = performance.now();
    await read(xml);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
