import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { listCertificates } from "../../../functions/webcert/certificates/list-certificates.contract.ts";
import { searchCertificates } from "../../../functions/webcert/certificates/search-certificates.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import { ListTable } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { useFormName } from "../known-forms.tsx";
import { words } from "../words.ts";
import { askableStates, askedOf } from "./asked.ts";
import { PatientSearch } from "./patient-search.tsx";
import { useTypeFilter } from "./type-filter.ts";

/** The unit's signed certificates. */
export function CertificatesPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const nameOf = useFormName();
  const recipients = useRecipients();
  const [patient, setPatient] = useState<string>();
  const typeFilter = useTypeFilter();
  const states = askableStates.map((value) => ({ value, label: say.states[value] }));
  const filters = [
    typeFilter,
    { name: "state", label: say.state, choices: states },
    { name: "from", label: say.from },
    { name: "to", label: say.to },
  ];
  const chosen = useFilters(filters);
  const state = askableStates.find((one) => one === chosen["state"]);
  const question = JSON.stringify([chosen, patient]);
  const list = usePages(question, async (after) => {
    const input = {
      ...askedOf(chosen),
      ...(state === undefined ? {} : { state }),
      ...(after === undefined ? {} : { after }),
    };
    const answer =
      patient === undefined
        ? await call(listCertificates, input)
        : await call(searchCertificates, { ...input, patient });
    if (!answer.ok) return answer;
    const { certificates: rows, next } = answer.value;
    return { ok: true, value: { rows, ...(next === undefined ? {} : { next }) } };
  });
  const isNarrowed = patient !== undefined || Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeading application={say.application} lead={say.certificatesLead}>
        {say.certificates}
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
          caption={say.certificates}
          columns={[
            { id: "form", heading: say.type, cell: ({ form }) => nameOf(form) },
            {
              id: "signed",
              heading: say.signedAt,
              cell: ({ signedAt }) => timeInWords(signedAt, language, Date.now()),
            },
            { id: "state", heading: say.state, cell: (certificate) => <StateMark certificate={certificate} /> },
            {
              id: "sent",
              heading: say.sentTo,
              cell: ({ sentTo }) =>
                sentTo.length === 0
                  ? say.notSent
                  : sentTo.map(({ recipient }) => recipientName(recipients, recipient, language)).join(", "),
            },
          ]}
          rows={list.rows}
          keyOf={({ certificateId }) => certificateId}
          hrefOf={({ certificateId }) => `/certificates/${certificateId}`}
          empty={<Paragraph>{isNarrowed ? say.noneFound : say.noCertificates}</Paragraph>}
          hasMore={list.hasMore}
          isFetching={list.isFetching}
          onMore={list.more}
        />
      )}
    </>
  );
}
