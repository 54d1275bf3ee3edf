import { changedBetween } from "../../certificate/model/draft-version.ts";
import type { DraftVersion } from "../../certificate/model/draft-version.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { indexOf, questionName } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Writer } from "./changed-meanwhile.ts";

/** A version as it is told (`versionFields` of draft-shapes.ts). */
interface ToldVersion {
  readonly version: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: Writer;
  readonly changed?: string[];
}

/**
 * The versions of these numbers that are there, with the names that the Directory has at this moment; of staff with a
 * protected identity none is told. What each has changed is told where the one before is among `versions` too.
 */
export async function toldVersions(
  type: CertificateType,
  numbers: readonly number[],
  versions: ReadonlyMap<number, DraftVersion>,
  directory: Pick<Directory, "staffOf">,
): Promise<ToldVersion[]> {
  const found = numbers.flatMap((number) => versions.get(number) ?? []);
  const staff = await directory.staffOf(found.map(({ by }) => by));
  return found.map((version) => {
    const { number, revision, at, by } = version;
    const before = versions.get(number - 1);
    return {
      version: number,
      revision,
      savedAt: at,
      savedBy: { hsaId: by, ...toldName(staff.get(comparableHsaId(by))) },
      ...(before === undefined ? {} : { changed: questionsChanged(type, before, version) }),
    };
  });
}

/** By their names in JSON, in the order of the form. */
function questionsChanged(type: CertificateType, before: DraftVersion, after: DraftVersion): string[] {
  const changed = changedBetween(before, after);
  const inForm = indexOf(type).order.map(({ id }) => id);
  const inOrder = [...inForm.filter((id) => changed.includes(id)), ...changed.filter((id) => !inForm.includes(id))];
  return inOrder.flatMap((id) => questionName(type, id) ?? []);
}
