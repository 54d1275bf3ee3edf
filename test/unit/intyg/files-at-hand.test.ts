import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { aDraft, aSignedCertificate } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";
import type { Ran } from "./recorded-terminal.ts";

/** A file as somebody has saved it, given to a command. */
function given(text: string | Uint8Array, ...[command = "", ...options]: readonly string[]): Promise<Ran> {
  const folder = emptyFolder();
  writeFileSync(join(folder, "file"), text);
  return intyg([command, "file", ...options], { folder });
}

const forms = writableTypes("2026-11-22").map(formName);

describe.each(forms)("what example writes on %s", (form) => {
  it("is valid as a draft, and no certificate before it is signed", async () => {
    const { out } = await intyg(["example", form]);
    expect(await given(out, "validate")).toEqual({ code: 0, out: "file\tvalid\n", err: "" });
    const converted = await given(out, "convert", "--to", "xml");
    expect(converted).toMatchObject({ code: 1, out: "" });
    expect(converted.err).toContain("The file is a draft and not a certificate");
  });

  it("is as XML valid, and so in every form that convert makes of it", async () => {
    const xml = (await intyg(["example", form, "--xml"])).out;
    const json = (await given(xml, "convert", "--to", "json")).out;
    for (const text of [xml, json, (await given(json, "convert", "--to", "xml")).out])
      expect(await given(text, "validate")).toEqual({ code: 0, out: "file\tvalid\n", err: "" });
  });
});

describe("an answer of the API", () => {
  it("about a certificate is judged, and does not become a certificate again, in words", async () => {
    const world = await aWorld();
    const certificateId = await aSignedCertificate(world);
    const { text } = await world.call("readCertificate", { certificateId });
    expect(await given(text, "validate")).toEqual({ code: 0, out: "file\tvalid\n", err: "" });
    for (const to of ["xml", "json", "pdf"]) {
      const verifyAt = to === "pdf" ? ["--verify-at", "https://intyg.example/verify"] : [];
      const converted = await given(text, "convert", "--to", to, ...verifyAt);
      expect(converted).toMatchObject({ code: 1, out: "" });
      expect(converted.err).toContain("a certificate that is registered already");
    }
  });

  it("about a draft is judged as a draft, with places in the JSON", async () => {
    const world = await aWorld();
    for (const [answers, verdict] of [
      [undefined, "file\tvalid\n"],
      [{}, expect.stringContaining("file\tinvalid\tFK7804.")],
    ]) {
      const certificateId = await aDraft(world, answers);
      const { text } = await world.call("readDraft", { certificateId });
      expect(await given(text, "validate")).toMatchObject({ out: verdict });
    }
    const { text } = await world.call("readDraft", { certificateId: await aDraft(world, {}) });
    const told: { files: { findings: { pointer: string }[] }[] } = JSON.parse(
      (await given(text, "validate", "--json")).out,
    );
    expect(told.files[0]?.findings.map(({ pointer }) => pointer)).toContain("/answers/basis");
  });

  it("that is no certificate is told to be none, whatever the command", async () => {
    const world = await aWorld();
    const certificateId = await aSignedCertificate(world);
    const pdf = Buffer.from((await world.call("printCertificate", { certificateId })).text, "latin1");
    const others = {
      "a list": (await world.call("listCertificates", {})).text,
      "a problem": (await world.call("readCertificate", { certificateId: "none" })).text,
      "a verdict": (await world.call("verifyCertificate", { certificateId })).text,
      "a registration's answer": (await world.call("registerCertificate", { xml: "<a/>" })).text,
      "a print": Buffer.concat([Buffer.from("%PDF-1.7\n"), pdf]),
    };
    for (const [what, file] of Object.entries(others))
      for (const command of [["validate"], ["convert", "--to", "xml"]]) {
        const ran = await given(file, ...command);
        expect([what, ran.code]).toEqual([what, 1]);
        expect(`${ran.out}${ran.err}`).toMatch(
          /The file is (JSON but neither|XML but holds no certificate|a PDF)|unknown|malformed {2}The/,
        );
      }
  });
});

describe("a request that registration would refuse", () => {
  it("is not made, and what stands in its way is told", async () => {
    const xml = (await intyg(["example", "FK7804", "--xml"])).out;
    const converted = await given(xml.replaceAll("191212121212", "191212121213"), "convert", "--to", "xml");
    expect(converted).toMatchObject({ code: 1, out: "" });
    expect(converted.err).toMatch(/^registration\.person {2}\/intyg\/patient\/person-id {2}/);
  });
});

describe("how a command ends that could not begin", () => {
  it.each([
    ["an address that is none", ["status", "--origin", "nonsense"]],
    ["an address without encryption", ["status", "--origin", "http://intyg.example"]],
    ["an option that does not exist", ["status", "--nonsense"]],
    ["a folder in the place of a file of codes", ["codes", "import", "--into", "x", "."]],
    ["a folder in the place of a certificate", ["convert", ".", "--to", "json"]],
    ["a folder in the place of a log", ["trace", "."]],
  ])("is 2 with %s", async (_what, args) => {
    const folder = emptyFolder();
    const ran = await intyg(args, { folder });
    expect(ran).toMatchObject({ code: 2, out: "" });
    if (ran.err.includes("it is a folder")) expect(ran.err).toMatch(/^(\.|\/.*): it is a folder\n$/);
  });

  it("is 2 where standard input is asked for twice, which is there once", async () => {
    const { out } = await intyg(["example", "FK7804", "--xml"]);
    const ran = await intyg(["validate", "-", "-"], { input: () => Promise.resolve(Buffer.from(out)) });
    expect(ran).toEqual({
      code: 2,
      out: "-\tvalid\n",
      err: "-: standard input can be read only once\n2 files: 1 valid, 0 invalid, 1 unreadable\n",
    });
  });
});
