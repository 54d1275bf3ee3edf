// Made by make-registry.ts from the folders beside it.
import { ag114 } from "./ag114/ag114.ts";
import { usedWhen as ag114UsedWhen } from "./ag114/used-when.ts";
import { ag7804 } from "./ag7804/ag7804.ts";
import { usedWhen as ag7804UsedWhen } from "./ag7804/used-when.ts";
import { fk7804 } from "./fk7804/fk7804.ts";
import { usedWhen as fk7804UsedWhen } from "./fk7804/used-when.ts";
import { lisjp } from "./lisjp/lisjp.ts";
import { usedWhen as lisjpUsedWhen } from "./lisjp/used-when.ts";
import { luaeFs } from "./luae-fs/luae-fs.ts";
import { usedWhen as luaeFsUsedWhen } from "./luae-fs/used-when.ts";
import { luaeNa } from "./luae-na/luae-na.ts";
import { usedWhen as luaeNaUsedWhen } from "./luae-na/used-when.ts";
import { luse } from "./luse/luse.ts";
import { usedWhen as luseUsedWhen } from "./luse/used-when.ts";
import { ts8071 } from "./ts8071/ts8071.ts";
import { usedWhen as ts8071UsedWhen } from "./ts8071/used-when.ts";
import { tstrk1007 } from "./tstrk1007/tstrk1007.ts";
import { usedWhen as tstrk1007UsedWhen } from "./tstrk1007/used-when.ts";
import { tstrk1031 } from "./tstrk1031/tstrk1031.ts";
import { usedWhen as tstrk1031UsedWhen } from "./tstrk1031/used-when.ts";
import type { CertificateType, Text } from "./type-language.ts";

/** When each form that can be written is the one to choose. */
export const allUsedWhen: readonly (readonly [CertificateType, Text])[] = [
  [ag114, ag114UsedWhen],
  [ag7804, ag7804UsedWhen],
  [fk7804, fk7804UsedWhen],
  [lisjp, lisjpUsedWhen],
  [luaeFs, luaeFsUsedWhen],
  [luaeNa, luaeNaUsedWhen],
  [luse, luseUsedWhen],
  [ts8071, ts8071UsedWhen],
  [tstrk1007, tstrk1007UsedWhen],
  [tstrk1031, tstrk1031UsedWhen],
];
