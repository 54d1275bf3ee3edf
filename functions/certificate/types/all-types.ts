// Made by make-registry.ts from the folders beside it.
import { ag114 } from "./ag114/ag114.ts";
import { ag114V1 } from "./ag114-v1/ag114-v1.ts";
import { ag7804 } from "./ag7804/ag7804.ts";
import { ag7804V1 } from "./ag7804-v1/ag7804-v1.ts";
import { fk7804 } from "./fk7804/fk7804.ts";
import { lisjp } from "./lisjp/lisjp.ts";
import { luaeFs } from "./luae-fs/luae-fs.ts";
import { luaeNa } from "./luae-na/luae-na.ts";
import { luse } from "./luse/luse.ts";
import { ts8071 } from "./ts8071/ts8071.ts";
import { tstrk1007 } from "./tstrk1007/tstrk1007.ts";
import { tstrk1007V6 } from "./tstrk1007-v6/tstrk1007-v6.ts";
import { tstrk1031 } from "./tstrk1031/tstrk1031.ts";
import { tstrk1031V3 } from "./tstrk1031-v3/tstrk1031-v3.ts";
import type { CertificateType } from "./type-language.ts";

/** Every certificate type the product knows. */
export const allTypes: readonly CertificateType[] = [ag114, ag114V1, ag7804, ag7804V1, fk7804, lisjp, luaeFs, luaeNa, luse, ts8071, tstrk1007, tstrk1007V6, tstrk1031, tstrk1031V3];
