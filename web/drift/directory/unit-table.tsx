import type { ReactNode } from "react";
import { ListTable } from "../../kit/table/list-table.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { KeeperName, UseMark } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";
import type { PlacedUnit } from "./unit-tree.ts";

interface Properties {
  readonly caption: string;
  readonly units: readonly PlacedUnit[];
  readonly empty: ReactNode;
}

/** Units, each part under its whole. */
export function UnitTable({ caption, units, empty }: Properties) {
  const say = directoryWords[useLanguage().language];
  return (
    <ListTable
      caption={caption}
      columns={[
        {
          id: "name",
          heading: say.name,
          cell: ({ unit, isPart }) =>
            isPart ? (
              <span className="unit-part">
                <span className="ds-sr-only">{say.part}: </span>
                {unit.name}
              </span>
            ) : (
              unit.name
            ),
        },
        { id: "hsaId", heading: say.hsaId, cell: ({ unit }) => <code>{unit.hsaId}</code> },
        { id: "keeper", heading: say.keeper, cell: ({ unit }) => <KeeperName record={unit} /> },
        { id: "state", heading: say.state, cell: ({ unit }) => <UseMark time={unit} /> },
      ]}
      rows={units}
      keyOf={({ unit }) => unit.hsaId}
      hrefOf={({ unit }) => `/directory/units/${unit.hsaId}`}
      empty={empty}
    />
  );
}
