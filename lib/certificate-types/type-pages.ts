import { certificateTypes } from "../../functions/certificate/types/registry.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { typePage, typePagesIndex } from "./type-page.ts";

/** The pages of all certificate types with their list, by the file each lies in. */
export function typePages(): readonly { readonly file: string; readonly text: string }[] {
  return [
    { file: "docs/types/README.md", text: typePagesIndex(certificateTypes) },
    ...certificateTypes.map((type) => ({ file: `docs/types/${formName(type)}.md`, text: typePage(type) })),
  ];
}
