import { expect, it } from "vitest";
import { parseXml } from "../../../../functions/certificate/national-xml/xml-tree.ts";
import { bytes } from "./messages.ts";

const mark = "\uFEFF";

it.each([
  ["at the start of a text", `<a>${mark}text</a>`, `${mark}text`],
  ["twice", `<a>${mark}${mark}text</a>`, `${mark}${mark}text`],
  ["alone", `<a>${mark}</a>`, mark],
  ["within", `<a>te${mark}xt</a>`, `te${mark}xt`],
  ["in a CDATA section", `<a><![CDATA[${mark}text]]></a>`, `${mark}text`],
  ["by its number", `<a>&#xFEFF;text</a>`, `${mark}text`],
])("a byte order mark %s is read as the character that it is", async (_where, xml, text) => {
  const read = await parseXml(bytes(xml));
  expect(read.ok && read.value.text).toBe(text);
});

it("a byte order mark before the document says nothing, and one in an attribute is part of it", async () => {
  const read = await parseXml(bytes(`${mark}<svar id="${mark}27">x</svar>`));
  expect(read.ok && [read.value.text, read.value.attributes["id"]]).toEqual(["x", `${mark}27`]);
});
