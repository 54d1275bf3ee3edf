import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { Link } from "wouter";
import { listDrafts } from "../../../functions/webcert/drafts/list-drafts.contract.ts";
import { searchDrafts } from "../../../functions/webcert/drafts/search-drafts.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import { ListTable } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useFormName } from "../known-forms.tsx";
import { words } from "../words.ts";
import { askedOf } from "./asked.ts";
import { PatientSearch } from "./patient-search.tsx";
import { useTypeFilter } from "./type-filter.ts";

/** The unit's drafts. */
export function DraftsPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const nameOf = useFormName();
  const [patient, setPatient] = useState<string>();
  const typeFilter = useTypeFilter();
  const filters = [typeFilter, { name: "from", label: say.from }, { name: "to", label: say.to }];
  const chosen = useFilters(filters);
  const list = usePages(JSON.stringify([chosen, patient]), async (after) => {
    const input = { ...askedOf(chosen), ...(after === undefined ? {} : { after }) };
    const answer =
      patient === undefined ? await call(listDrafts, input) : await call(searchDrafts, { ...input, patient });
    if (!answer.ok) return answer;
    const { drafts: rows, next } = answer.value;
    return { ok: true, value: { rows, ...(next === undefined ? {} : { next }) } };
  });
  const isNarrowed = patient !== undefined || Object.keys(chosen).length > 0;
  const begin = (
    <Button asChild>
      <Link href="/new">{say.newCertificate}</Link>
    </Button>
  );
  return (
    <>
      <PageHeading application={say.application} action={begin} lead={say.draftsLead}>
        {say.drafts}
      </PageHeading>
      <div className="list-tools">
        <PatientSearch patient={patient} onChoose={setPatient} />
        <Filters filters={filters} />
      </div>
      {list.problem !== undefined && (
        <ProblemMessage problem={list.problem}>
          <Button onClick={list.again}>{say.retry}</Button>
        </ProblemMessage>
      )}
      {list.hasMore === undefined && list.problem === undefined && <Waiting />}
      {list.hasMore !== undefined && (
        <ListTable
          caption={say.drafts}
          columns={[
            { id: "form", heading: say.type, cell: ({ form }) => nameOf(form) },
            {
              id: "saved",
              heading: say.savedLast,
              cell: ({ updatedAt }) => timeInWords(updatedAt, language, Date.now()),
            },
          ]}
          rows={list.rows}
          keyOf={({ certificateId }) => certificateId}
          hrefOf={({ certificateId }) => `/drafts/${certificateId}`}
          empty={<Paragraph>{isNarrowed ? say.noneFound : say.noDrafts}</Paragraph>}
          hasMore={list.hasMore}
          isFetching={list.isFetching}
          onMore={list.more}
        />
      )}
    </>
  );
}
