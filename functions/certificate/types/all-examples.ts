// Made by make-registry.ts from the folders beside it.
import type { ExampleAnswers } from "./example-of.ts";
import { ag114 } from "./ag114/ag114.ts";
import { example as ag114Example } from "./ag114/example.ts";
import { ag7804 } from "./ag7804/ag7804.ts";
import { example as ag7804Example } from "./ag7804/example.ts";
import { example as fk7804Example } from "./fk7804/example.ts";
import { fk7804 } from "./fk7804/fk7804.ts";
import { example as lisjpExample } from "./lisjp/example.ts";
import { lisjp } from "./lisjp/lisjp.ts";
import { example as luaeFsExample } from "./luae-fs/example.ts";
import { luaeFs } from "./luae-fs/luae-fs.ts";
import { example as luaeNaExample } from "./luae-na/example.ts";
import { luaeNa } from "./luae-na/luae-na.ts";
import { example as luseExample } from "./luse/example.ts";
import { luse } from "./luse/luse.ts";
import { example as ts8071Example } from "./ts8071/example.ts";
import { ts8071 } from "./ts8071/ts8071.ts";
import { example as tstrk1007Example } from "./tstrk1007/example.ts";
import { tstrk1007 } from "./tstrk1007/tstrk1007.ts";
import { example as tstrk1031Example } from "./tstrk1031/example.ts";
import { tstrk1031 } from "./tstrk1031/tstrk1031.ts";
import type { CertificateType } from "./type-language.ts";

/** The example of each type that has one. */
export const allExamples: readonly (readonly [CertificateType, ExampleAnswers])[] = [
  [ag114, ag114Example],
  [ag7804, ag7804Example],
  [fk7804, fk7804Example],
  [lisjp, lisjpExample],
  [luaeFs, luaeFsExample],
  [luaeNa, luaeNaExample],
  [luse, luseExample],
  [ts8071, ts8071Example],
  [tstrk1007, tstrk1007Example],
  [tstrk1031, tstrk1031Example],
];
