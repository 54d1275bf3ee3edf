import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { someCertificates, today } from "../../../../property/certificate/types/certificates.ts";

/** The certificate with something foreign in one part after the other, and which part it is in. */
function* spoiled(xml: string): Generator<{ readonly question: string; readonly xml: string }> {
  for (const { 0: tag, 1: question = "", index } of xml.matchAll(/<delsvar id="(\d+)\.\d+">/g)) {
    const at = index + tag.length;
    yield { question, xml: `${xml.slice(0, at)}<x:y xmlns:x="urn:foreign"/>${xml.slice(at)}` };
  }
}

describe("of an answer that cannot be read", () => {
  it.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
    "nothing is told but that, and nothing of what follows from it: %s",
    async (_name, type) => {
      for (const document of someCertificates(type, 4))
        for (const { question, xml } of spoiled(registerCertificateXml(document))) {
          const read = await parseCertificateXml(Buffer.from(xml), { today });
          const errors = read.ok ? [] : (read.refusal.errors ?? []);
          expect(errors, question).not.toEqual([]);
          for (const { pointer, rule } of errors)
            expect(pointer.split("/")[2], `${question} spoiled, and told of ${String(rule)}`).toBe(question);
        }
    },
  );
});
