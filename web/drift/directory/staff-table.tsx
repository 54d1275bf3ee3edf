import type { ReactNode } from "react";
import { ListTable } from "../../kit/table/list-table.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Colleague } from "./directory-answers.ts";
import { roleName } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";

interface Properties {
  readonly caption: string;
  readonly staff: readonly Colleague[];
  readonly empty: ReactNode;
}

/** Who works somewhere, and for what. */
export function StaffTable({ caption, staff, empty }: Properties) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  return (
    <ListTable
      caption={caption}
      columns={[
        { id: "name", heading: say.name, cell: (one) => one.name ?? say.protectedName },
        { id: "hsaId", heading: say.hsaId, cell: (one) => <code>{one.hsaId}</code> },
        { id: "role", heading: say.role, cell: ({ role }) => roleName(role, language) },
        { id: "purposes", heading: say.purposes, cell: ({ purposes }) => purposes.join(", ") },
      ]}
      rows={staff}
      keyOf={(one) => one.hsaId}
      hrefOf={(one) => `/directory/staff/${one.hsaId}`}
      empty={empty}
    />
  );
}
