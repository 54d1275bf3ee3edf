import type { Certificate } from "../certificate.ts";
import { wasSentTo } from "../certificate.ts";
import { allOf, unless } from "./permit.ts";

/** A recipient's system, by the code its token proves, and the certificate it writes about. */
interface RecipientSituation {
  readonly recipient: string;
  readonly certificate: Certificate;
}

/** Recipients write about what they have been sent; whether other certificates exist is not told. */
export const permitRecipient = {
  "write-message": allOf(({ recipient, certificate }: RecipientSituation) =>
    unless(wasSentTo(certificate, recipient), "certificate-not-found"),
  ),
};
