import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allAnswers } from "../../../../functions/certificate/types/condition.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { finalise } from "../../../../functions/certificate/types/finalise.ts";
import { parseXml } from "../../../../functions/certificate/national-xml/xml-tree.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { writeRegisterCertificate } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { certificatesOf, today } from "../types/certificates.ts";

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
  "a certificate %s that may be signed",
  (_, type) => {
    it("is read back from its national XML exactly as it was written", async () => {
      await fc.assert(
        fc.asyncProperty(certificatesOf(type), async (document) => {
          const read = await parseCertificateXml(writeRegisterCertificate(document), { today });
          expect(read.ok ? read.value.document : read.refusal).toEqual(document);
          expect(read.ok && [read.value.carriedName, read.value.signed, read.value.type.version]).toEqual([
            false,
            false,
            type.version,
          ]);
        }),
        { numRuns: 60 },
      );
    });

    it("says nothing of the patient but the number", async () => {
      await fc.assert(
        fc.asyncProperty(certificatesOf(type), async (document) => {
          const parsed = await parseXml(writeRegisterCertificate(document));
          const intyg = parsed.ok ? parsed.value.children[0] : undefined;
          const patient = intyg?.children.find((child) => child.name === "patient");
          expect(
            patient?.children.filter((child) => child.name !== "person-id").map((child) => [child.name, child.text]),
          ).toEqual(["fornamn", "efternamn", "postadress", "postnummer", "postort"].map((name) => [name, ""]));
        }),
        { numRuns: 5 },
      );
    });

    it("is settled: settling it again changes nothing", () => {
      fc.assert(
        fc.property(certificatesOf(type), ({ answers }) => {
          expect(allAnswers(finalise(type, answers, today), today).rows("1")).toEqual(answers["1"] ?? []);
          expect(finalise(type, answers, today)).toEqual(answers);
        }),
        { numRuns: 30 },
      );
    });
  },
);
