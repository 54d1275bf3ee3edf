import type * as z from "zod/mini";
import type { FormDescription } from "../../functions/certificate/types/form.ts";
import type { listOwnCertificates } from "../../functions/minaintyg/certificates/list-own-certificates.contract.ts";
import type { readOwnCertificate } from "../../functions/minaintyg/certificates/read-own-certificate.contract.ts";

/** A certificate as the patient reads it. */
export type OwnCertificate = z.output<typeof readOwnCertificate.output>;

/** A certificate as the list tells it. */
export type OwnCertificateInList = z.output<typeof listOwnCertificates.output>["certificates"][number];

/** A certificate in the list, with its form where there is one. */
export interface ListedCertificate {
  readonly certificate: OwnCertificateInList;
  readonly form: FormDescription | undefined;
}
