import { join } from "node:path";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import type { CertificateType } from "../../functions/certificate/types/type-language.ts";
import { projectFolder } from "../local/project-folder.ts";

/** Where a released type lies as it was released; a test holds every type against it. */
export const releasedFolder = join(projectFolder, "test/unit/certificate/types/released");

export function releasedFile(type: CertificateType): string {
  return join(releasedFolder, `${formName(type)}.json`);
}

/**
 * What of a type is settled for ever once it is released, as JSON: all that says what a certificate on it means, and
 * how it is judged and told. Not settled is what happens to a form from without: whether it is written still, what one
 * may do with a certificate on it, how it may be shown and what it becomes for an employer, which professions sign, and
 * what the authority asks of the patient beside it.
 */
export function releasedText(type: CertificateType): string {
  const {
    use: _use,
    abilities: _abilities,
    staff: _staff,
    leftToPatient: _left,
    withholding: _withholding,
    forEmployer: _forEmployer,
    ...settled
  } = type;
  return `${JSON.stringify(settled, null, 1)}\n`;
}
