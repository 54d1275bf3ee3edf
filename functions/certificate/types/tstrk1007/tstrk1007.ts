import { higherLicence } from "../higher-licence.ts";

/** TS-bas major 7, the last of its line; its successor is TS8071. */
export const tstrk1007 = higherLicence(7);
