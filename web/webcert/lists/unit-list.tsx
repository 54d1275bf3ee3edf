import { Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ApiResult } from "../../kit/call-api.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import type { Filter } from "../../kit/table/filters.tsx";
import { ListTable } from "../../kit/table/list-table.tsx";
import type { Column } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import type { Page } from "../../kit/table/page.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { PatientCell } from "./patient-cell.tsx";
import { PatientSearch } from "./patient-search.tsx";
import { usePatients } from "./use-patients.ts";

/** What a page of a list is asked by: the filters chosen in the address, a patient's number, and where to go on. */
export interface Asked {
  readonly chosen: Readonly<Record<string, string>>;
  readonly patient?: string;
  readonly after?: string;
}

interface Properties<Row> {
  readonly heading: string;
  readonly lead: string;
  /** Beside the heading. */
  readonly action?: ReactNode;
  readonly filters: readonly Filter[];
  fetchPage(asked: Asked): Promise<ApiResult<Page<Row>>>;
  /** The first is what the row is called; after it stands whom it is about. */
  readonly columns: readonly Column<Row>[];
  hrefOf(row: Row): string;
  /** Said where the unit has none at all. */
  readonly empty: string;
}

/** What the unit has of one thing: all, or narrowed by filters and to a patient. */
export function UnitList<Row extends { readonly certificateId: string }>(properties: Properties<Row>) {
  const { heading, lead, action, filters, fetchPage, columns, hrefOf, empty } = properties;
  const say = words[useLanguage().language];
  const [patient, setPatient] = useState<string>();
  const chosen = useFilters(filters);
  const list = usePages(JSON.stringify([chosen, patient]), (after) =>
    fetchPage({ chosen, ...(patient === undefined ? {} : { patient }), ...(after === undefined ? {} : { after }) }),
  );
  const patients = usePatients();
  const [name, ...more] = columns;
  const withPatient: readonly Column<Row>[] = [
    ...(name === undefined ? [] : [name]),
    {
      id: "patient",
      heading: say.patientLine,
      cell: ({ certificateId }) => <PatientCell patients={patients} id={certificateId} />,
    },
    ...more,
  ];
  const isNarrowed = patient !== undefined || Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeading application={say.application} action={action} lead={lead}>
        {heading}
      </PageHeading>
      <div className="list-tools">
        <PatientSearch patient={patient} onChoose={setPatient} />
        <Filters filters={filters} />
      </div>
      {list.problem !== undefined && <RetryMessage problem={list.problem} onRetry={list.again} />}
      {list.hasMore === undefined && list.problem === undefined && <Waiting />}
      {list.hasMore !== undefined && (
        <ListTable
          caption={heading}
          columns={withPatient}
          rows={list.rows}
          keyOf={({ certificateId }) => certificateId}
          hrefOf={hrefOf}
          empty={<Paragraph>{isNarrowed ? say.noneFound : empty}</Paragraph>}
          hasMore={list.hasMore}
          isFetching={list.isFetching}
          onMore={list.more}
        />
      )}
    </>
  );
}
