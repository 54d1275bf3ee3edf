import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod/mini";
import type { Recipient } from "../../functions/certificate/model/recipient.ts";
import { recipientRecord } from "../../functions/certificate/model/recipient.ts";
import { projectFolder } from "../local/project-folder.ts";

/**
 * A recipient as its file in this folder says: the record, with an endpoint for each stage. `{door}` in an endpoint
 * becomes the address where simulators of the recipients take calls, beside an exchange on this machine.
 */
const recipientFile = z.strictObject({ ...recipientRecord.shape, endpoint: z.record(z.string(), z.string()) });

type RecipientFile = z.infer<typeof recipientFile>;

/** What every file says, by code. Throws where one says something else than a recipient. */
export function readRecipientFiles(): readonly RecipientFile[] {
  return globSync("lib/recipients/*.json", { cwd: projectFolder })
    .map((file) => {
      const read = recipientFile.safeParse(JSON.parse(readFileSync(join(projectFolder, file), "utf8")));
      if (!read.success) throw new TypeError(`${basename(file)} is no recipient: ${z.prettifyError(read.error)}`);
      return read.data;
    })
    .toSorted((one, other) => one.code.localeCompare(other.code));
}

/**
 * The records to enter into the Directory of a stage.
 *
 * @param stage by its name (lib/stages.ts)
 * @param door the address where simulators of the recipients take calls
 * @throws where a file names no endpoint for the stage
 */
export function recipientsOf(stage: string, door = ""): readonly Recipient[] {
  return readRecipientFiles().map(({ endpoint, ...rest }) => {
    const ofStage = endpoint[stage];
    if (ofStage === undefined) throw new TypeError(`${rest.code} has no endpoint in the stage "${stage}"`);
    return z.parse(recipientRecord, { ...rest, endpoint: ofStage.replace("{door}", door) });
  });
}
