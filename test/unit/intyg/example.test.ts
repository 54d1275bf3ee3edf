import { describe, expect, it } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { aWorld } from "../../fixtures/world.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";

const written = certificateTypes.filter(({ use }) => use === "write");
const fromInput = (text: string) => ({ input: () => Promise.resolve(Buffer.from(text)), folder: emptyFolder() });
const idOf = (xml: string) => /<intygs-id>[^]*?extension>([^<]*)</.exec(xml)?.[1];

describe.each(written.map((type) => [formName(type), type] as const))("example %s", (form, type) => {
  it("is a draft that can be begun and signed at once", async () => {
    const { code, out, err } = await intyg(["example", form]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toEqual({ form, patient: "19121212-1212", answers: exampleOf(type, "2026-11-22") });
    const world = await aWorld();
    const begun = await world.call("createDraft", JSON.parse(out));
    expect(begun.status).toBe(201);
    const { certificateId } = begun.json as { certificateId: string };
    const signed = await world.call("signCertificate", { certificateId, seenRevision: 1 });
    expect([signed.status, signed.json]).toMatchObject([201, { certificateId }]);
  });

  it("is a certificate that validate finds nothing wrong with, and that registration takes", async () => {
    const { code, out, err } = await intyg(["example", form, "--xml"]);
    expect([code, err]).toEqual([0, ""]);
    const judged = await intyg(["validate", "-", "--draft", "--json"], fromInput(out));
    expect([judged.code, JSON.parse(judged.out)]).toMatchObject([0, { files: [{ findings: [], warnings: [] }] }]);
    const world = await aWorld();
    const answer = await world.call("registerCertificate", { xml: out });
    expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/resultCode>OK</)]);
    const again = await intyg(["example", form, "--xml"]);
    expect(idOf(again.out)).toMatch(/^[0-9a-f-]{36}$/);
    expect(idOf(again.out)).not.toBe(idOf(out));
  });
});

describe("example", () => {
  it("takes a type by its key for its form in force, in any case", async () => {
    expect(JSON.parse((await intyg(["example", "luae_na"])).out)).toMatchObject({ form: "LUAE_NA-1.2" });
    expect(JSON.parse((await intyg(["example", "tstrk1007"])).out)).toMatchObject({ form: "TSTRK1007-7.0" });
  });

  it.each(["TSTRK1007-6.8", "DB", "FK7804-9.9", ""])(
    "says of %j that there is none, and which there are",
    async (form) => {
      const { code, out, err } = await intyg(["example", form], { language: "sv" });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain(`${form} finns inget exempel på. Blanketter som kan skrivas: FK7804-2.0, LISJP-1.3`);
    },
  );

  it("is sent to whom one says, and is given as JSON with --json", async () => {
    const { out } = await intyg(["example", "LUSE-1.3", "--xml", "--json", "--logical-address", "TST-1"]);
    const { form, content } = JSON.parse(out);
    expect([form, content]).toEqual(["xml", expect.stringContaining(">TST-1</itr:LogicalAddress>")]);
  });
});
