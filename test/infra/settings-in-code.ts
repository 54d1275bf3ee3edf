import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settingsAskedFor } from "../fixtures/settings-asked-for.ts";
import { bundling } from "./synthesised.ts";

export const settingNames = settingsAskedFor();

/** What the code of each bundle asks for, by the key under which the code is deployed. */
export const settingsInCode: ReadonlyMap<string, readonly string[]> = new Map(
  bundling.all.map(({ folder, hash }) => {
    const code = readdirSync(folder)
      .filter((file) => /\.m?js$/.test(file))
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n");
    const key = createHash("sha256").update(hash).digest("hex");
    return [`${key}.zip`, settingNames.filter((name) => code.includes(`("${name}")`))];
  }),
);
