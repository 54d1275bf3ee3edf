import { higherLicence } from "../higher-licence.ts";

/** TS-bas major 6: kept readable and revocable (domain.md §§0, 5). */
export const tstrk1007V6 = higherLicence(6);
