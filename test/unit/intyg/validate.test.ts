import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aCertificate, certificateXml, wholeAnswers } from "./a-certificate.ts";
import { emptyFolder, intyg, noon } from "./recorded-terminal.ts";

const { "28": _occupation, ...withoutOccupation } = wholeAnswers;
const valid = certificateXml();
const invalid = certificateXml(withoutOccupation);

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const envelope = (body: string) =>
  `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${body.replace(/^<\?xml[^>]*>/, "")}</soapenv:Body></soapenv:Envelope>`;
const bare = valid.replace(
  /^.*?<r:RegisterCertificate ([^>]*)><r:intyg>(.*)<\/r:intyg>.*$/s,
  "<r:intyg $1>$2</r:intyg>",
);

describe("validate, of files", () => {
  it("says valid of a certificate that keeps every rule, and ends with 0", async () => {
    expect(await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": valid }) })).toEqual({
      code: 0,
      out: "one.xml\tvalid\n",
      err: "",
    });
  });

  it("names the first broken rule and says it in words, and ends with 1", async () => {
    const ran = await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": invalid }) });
    expect(ran).toMatchObject({ code: 1, err: "" });
    expect(ran.out).toMatch(/^one\.xml\tinvalid\tFK7804\.28\.required\tAnswer “.+”\..*\n$/);
  });

  it("says it in Swedish on a Swedish terminal", async () => {
    const ran = await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": invalid }), language: "sv" });
    expect(ran.out).toMatch(/\tFyll i ”.+”\..*\n$/);
  });

  it.each([
    ["a RegisterCertificate within a SOAP envelope", envelope(valid)],
    ["a bare intyg", bare],
    ["a bare intyg within a SOAP envelope", envelope(bare)],
  ])("takes %s", async (_what, xml) => {
    expect(await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": xml }) })).toMatchObject({
      code: 0,
      out: "one.xml\tvalid\n",
    });
  });

  it.each([
    ["is empty", "", "xml-malformed"],
    ["is no XML", "Hej!", "xml-malformed"],
    ["is cut off", valid.slice(0, 900), "xml-malformed"],
    ["declares a document type", `<!DOCTYPE a [<!ENTITY b "c">]>${bare}`, "xml-with-doctype"],
    ["has a processing instruction", valid.replace("<patient>", "<?go on?><patient>"), "xml-with-instruction"],
    ["holds no certificate", "<a/>", "not-a-certificate"],
    ["is of an unknown type", valid.replace(">LISJP<", ">LISJQ<"), "wire.type"],
    ["has an element out of its place", valid.replace("<version>2.0</version>", ""), "wire.structure"],
    ["is nested too deep", "<a>".repeat(300) + "</a>".repeat(300), "xml-too-deep"],
    ["is larger than a megabyte", `${valid}<!--${"x".repeat(1_000_000)}-->`, "xml-too-large"],
  ])("says of a file that %s which rule comes first", async (_what, xml, rule) => {
    const ran = await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": xml }) });
    expect(ran.code).toBe(1);
    expect(ran.out.split("\t").slice(0, 3)).toEqual(["one.xml", "invalid", rule]);
    expect(ran.out.split("\t")[3]).toMatch(/\w+.*\.\n$/);
  });

  it("takes '<?' for no instruction where it is only text", async () => {
    const xml = certificateXml({ ...wholeAnswers, "29": [{ "29.1": "Snickare" }] }).replace(
      "Snickare",
      "<![CDATA[Snickare <?]]>",
    );
    expect((await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": xml }) })).out).toBe(
      "one.xml\tvalid\n",
    );
  });

  it("judges dates against the day of registration, not of signing", async () => {
    const later = certificateXml({ ...wholeAnswers, "1": [{ "1.1": "FYSISKUNDERSOKNING", "1.2": "2026-11-22" }] });
    const folder = folderOf({ "one.xml": later });
    expect((await intyg(["validate", "one.xml"], { folder })).code).toBe(0);
  });

  it("by the rules for drafts as well finds what only those forbid", async () => {
    const { issuer } = aCertificate();
    const folder = folderOf({
      "one.xml": certificateXml(wholeAnswers, { issuer: { ...issuer, unit: { ...issuer.unit, phone: "" } } }),
      "two.xml": valid,
    });
    expect((await intyg(["validate", "one.xml", "two.xml"], { folder })).code).toBe(0);
    const ran = await intyg(["validate", "--draft", "one.xml", "two.xml"], { folder });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^one\.xml\tinvalid\t[\w.-]+\t.+\ntwo\.xml\tvalid\n$/);
  });

  it("as JSON warns of a number and an id that the national rules let through and registration refuses", async () => {
    const xml = valid.replace("191212121212", "191212121213").replace(/(<intygs-id>.*?<t:extension>)[^<]*/, "$1..");
    const ran = await intyg(["validate", "--json", "one.xml"], { folder: folderOf({ "one.xml": xml }) });
    const [file] = JSON.parse(ran.out).files;
    expect([ran.code, file.warnings.map(({ rule }: { rule: string }) => rule)]).toEqual([
      0,
      ["registration.id", "registration.person"],
    ]);
  });

  it("as JSON gives every finding of every file", async () => {
    const { "39": _prognosis, ...withoutTwo } = withoutOccupation;
    const folder = folderOf({ "one.xml": certificateXml(withoutTwo), "two.xml": valid });
    const ran = await intyg(["validate", "--json", "one.xml", "two.xml", "none.xml"], { folder });
    expect(ran.code).toBe(2);
    const told = JSON.parse(ran.out);
    expect(told).toMatchObject({
      files: [
        { path: "one.xml", verdict: "invalid" },
        { path: "two.xml", verdict: "valid", form: "FK7804-2.0", textVersion: "2.0", findings: [] },
      ],
      unreadable: [{ path: "none.xml" }],
      valid: 1,
      invalid: 1,
    });
    expect(told.files[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(["FK7804.28.required", "FK7804.39.1.required"]),
    );
    expect(told.files[0].findings[0].text).toEqual({ sv: expect.any(String), en: expect.any(String) });
  });
});

describe("validate, of folders", () => {
  it("finds every *.xml however deep, by name, and shows paths as they were given", async () => {
    const folder = folderOf({
      "in/b.xml": valid,
      "in/a/c.XML": valid,
      "in/a/deep/d.xml": invalid,
      "in/note.txt": "no",
    });
    const ran = await intyg(["validate", "./in/"], { folder });
    expect(ran.code).toBe(1);
    expect(ran.out.split("\n").map((line) => line.split("\t").slice(0, 2).join(" "))).toEqual([
      "./in/a/c.XML valid",
      "./in/a/deep/d.xml invalid",
      "./in/b.xml valid",
      "",
    ]);
  });

  it("says that an empty folder has nothing to judge, and ends with 2", async () => {
    const folder = folderOf({ "in/note.txt": "no" });
    expect(await intyg(["validate", "in"], { folder })).toEqual({
      code: 2,
      out: "",
      err: "in: there is no *.xml in it\n",
    });
  });

  it("does not go round in a circle of links", async () => {
    const folder = folderOf({ "in/a.xml": valid });
    symlinkSync(join(folder, "in"), join(folder, "in/again"));
    expect((await intyg(["validate", "in"], { folder })).out).toBe("in/a.xml\tvalid\n");
  });

  it("goes on after a file that cannot be read, and ends with 2", async () => {
    const folder = folderOf({ "in/b.xml": valid });
    symlinkSync(join(folder, "gone"), join(folder, "in/a.xml"));
    expect(await intyg(["validate", "in", "nowhere"], { folder })).toEqual({
      code: 2,
      out: "in/b.xml\tvalid\n",
      err: "in/a.xml: there is no such file or folder\nnowhere: there is no such file or folder\n3 files: 1 valid, 0 invalid, 2 unreadable\n",
    });
  });

  it("counts many files at the end, beside the data", async () => {
    const folder = folderOf({ "in/a.xml": valid, "in/b.xml": invalid, "in/c.xml": valid });
    expect(await intyg(["validate", "in"], { folder })).toMatchObject({
      code: 1,
      err: "3 files: 2 valid, 1 invalid, 0 unreadable\n",
    });
    expect((await intyg(["validate", "in", "--language", "sv"], { folder })).err).toBe(
      "3 filer: 2 giltiga, 1 ogiltiga, 0 oläsbara\n",
    );
    expect((await intyg(["validate", "in", "--json"], { folder })).err).toBe("");
  });

  it("takes - for standard input", async () => {
    const input = () => Promise.resolve(Buffer.from(invalid));
    const ran = await intyg(["validate", "-"], { input, folder: "/nonexistent" });
    expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^-\tinvalid\tFK7804\.28\.required/)]);
  });

  it.each([
    [
      "on a terminal, while the verdicts go elsewhere",
      { errIsTerminal: true },
      [],
      /\rFiles judged: \d.*\r\u001b\[K3 files/,
    ],
    ["not where the verdicts are seen there", { errIsTerminal: true, outIsTerminal: true }, [], /^3 files: [^\r]*$/],
    ["not in a file", {}, [], /^3 files: /],
    [
      "in a file where it is asked for",
      {},
      ["--progress"],
      /^Files judged: 1\nFiles judged: 2\nFiles judged: 3\n3 files: /,
    ],
  ] as const)("tells how far it has come: %s", async (_where, surroundings, args, told) => {
    const folder = folderOf({ "in/a.xml": valid, "in/b.xml": valid, "in/c.xml": valid });
    let seconds = 0;
    const now = () => new Date(noon.getTime() + (seconds += 1) * 1000);
    expect((await intyg(["validate", "in", ...args], { folder, now, ...surroundings })).err).toMatch(told);
  });

  // Linux takes any bytes for a name; others ask for UTF-8.
  it.skipIf(process.platform !== "linux")("judges files whose names are not UTF-8, and shows their bytes", async () => {
    const folder = folderOf({ "in/a.xml": valid });
    const inside = Buffer.from(`${folder}/in/`);
    mkdirSync(Buffer.concat([inside, Buffer.from("l\xe4n", "latin1")]));
    writeFileSync(Buffer.concat([inside, Buffer.from("l\xe4n/bes\xf6k.xml", "latin1")]), invalid);
    const ran = await intyg(["validate", "in"], { folder });
    expect(ran.out.split("\n").map((line) => line.split("\t").slice(0, 2))).toEqual([
      ["in/a.xml", "valid"],
      ["in/l\\xe4n/bes\\xf6k.xml", "invalid"],
      [""],
    ]);
    const named = await intyg(["validate", "bes\ufffdk.xml"], { folder });
    expect([named.code, named.err]).toEqual([2, expect.stringContaining("name the folder")]);
  });

  it("says of a valid certificate with U+FFFD that registration would refuse it", async () => {
    const lost = valid.replace("</r:intyg>", "<!--\ufffd--></r:intyg>");
    const ran = await intyg(["validate", "one.xml"], { folder: folderOf({ "one.xml": lost }), language: "sv" });
    expect(ran).toEqual({
      code: 0,
      out: "one.xml\tvalid\n",
      err: expect.stringMatching(/^one\.xml: registreringen skulle avvisa det: Texten har tecknet U\+FFFD.*\n$/),
    });
  });

  it("keeps a line for each file whatever its name", async () => {
    const folder = folderOf({ "a\tb\nc.xml": valid });
    expect((await intyg(["validate", "a\tb\nc.xml"], { folder })).out).toBe("a\\x09b\\x0ac.xml\tvalid\n");
  });
});
