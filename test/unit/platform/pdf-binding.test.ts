import { describe, expect, it } from "vitest";
import { pdfBinding } from "../../../functions/platform/pdf-binding.ts";
import { printCertificate } from "../../../functions/webcert/certificates/print-certificate.contract.ts";
import { apiEvent } from "../../fixtures/api-event.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";

const file = { fileName: "intyg-1.pdf", pdf: new TextEncoder().encode("%PDF") };

function kindFor(accept: string | undefined): unknown {
  const event = apiEvent(printCertificate, { input: { certificateId: "1" }, claims: staffClaims(staff.elin) });
  const headers = { ...event.headers, ...(accept === undefined ? {} : { accept }) };
  const { headers: answered, body } = pdfBinding.renderAnswer(printCertificate, file, { ...event, headers });
  expect(Buffer.from(body ?? "", "base64").toString()).toBe("%PDF");
  return `${String(answered?.["content-type"])} ${String(answered?.["content-disposition"]).split(";")[0]}`;
}

describe("a printed certificate", () => {
  it.each([
    undefined,
    "*/*",
    "text/html,application/xhtml+xml,*/*;q=0.8",
    "application/pdf",
    "application/octet-stream, application/pdf;q=0.1",
    "application/octet-stream;q=0",
    "application/problem+json",
  ])("is a PDF to look at for who accepts %s", (accept) => {
    expect(kindFor(accept)).toBe("application/pdf inline");
  });

  it.each(["application/octet-stream", "Application/Octet-Stream;q=0.5, application/pdf;q=0"])(
    "is bytes to save for who accepts %s",
    (accept) => {
      expect(kindFor(accept)).toBe("application/octet-stream attachment");
    },
  );
});
