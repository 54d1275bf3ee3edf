import { describe, expect, it } from "vitest";
import { parseXml } from "../../../../functions/certificate/national-xml/xml-tree.ts";
import { bytes } from "./messages.ts";

const mark = "\uFEFF";

describe.each(["text", "a text of more than sixteen characters, decoded otherwise"])(
  "a byte order mark in %j",
  (text) => {
    it.each([
      ["at the start", `<a>${mark}${text}</a>`, `${mark}${text}`],
      ["twice", `<a>${mark}${mark}${text}</a>`, `${mark}${mark}${text}`],
      ["within", `<a>te${mark}${text}</a>`, `te${mark}${text}`],
      ["in a CDATA section", `<a><![CDATA[${mark}${text}]]></a>`, `${mark}${text}`],
      ["by its number", `<a>&#xFEFF;${text}</a>`, `${mark}${text}`],
    ])("is read as the character that it is: %s", async (_where, xml, expected) => {
      const read = await parseXml(bytes(xml));
      expect(read.ok && read.value.text).toBe(expected);
    });
  },
);

it("a byte order mark before the document says nothing, and one in an attribute is part of it", async () => {
  const read = await parseXml(bytes(`${mark}<svar id="${mark}27 of some length">x</svar>`));
  expect(read.ok && [read.value.text, read.value.attributes["id"]]).toEqual(["x", `${mark}27 of some length`]);
});
