import type * as z from "zod/mini";
import type { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";

/** A signed certificate as care staff read it. */
export type Certificate = z.output<typeof readCertificate.output>;

/** Who has done something to it. */
export type DoneBy = Certificate["sentTo"][number]["by"];

/** What of a certificate goes to recipients, and how far it has come. */
export type Deliveries = Pick<Certificate, "sentTo" | "revocationTold">;
