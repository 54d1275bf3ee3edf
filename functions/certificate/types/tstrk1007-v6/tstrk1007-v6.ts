import { higherLicence } from "../higher-licence.ts";

/** TS-bas major 6: kept readable and revocable (docs/domain/certificates.md, Earlier majors). */
export const tstrk1007V6 = higherLicence(6);
