import { certificateStore, people, recipientStore, verificationAddress } from "../../certificate/needs.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { printStoredCertificate } from "../../certificate/print/print-stored-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { printCertificate } from "./print-certificate.contract.ts";
import { findCertificate } from "./find-certificate.ts";

export const printCertificateOperation = operation(
  printCertificate,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    recipients: the(recipientStore),
    verificationAddress: the(verificationAddress),
  }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate.print);
    if (!found.ok) return found;

    const printed = await printStoredCertificate(found.value, input, {
      recipient: await needs.recipients.nameOf(found.value.type.recipient),
      verificationAddress: needs.verificationAddress,
      printedAt: context.at,
    });
    if (!printed.ok) return printed;

    const access = await needs.certificates.access(
      found.value,
      found.value.document.patient.number,
      "print",
      context.at,
    );
    return context.disclose(printed.value, [access]);
  },
);
