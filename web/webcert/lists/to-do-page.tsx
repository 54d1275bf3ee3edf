import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { useState } from "react";
import type * as z from "zod/mini";
import { Link } from "wouter";
import { listCertificates } from "../../../functions/webcert/certificates/list-certificates.contract.ts";
import { listDrafts } from "../../../functions/webcert/drafts/list-drafts.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { StateMark } from "../certificate/state-mark.tsx";
import { FormName } from "../known-forms.tsx";
import { useLeftCopies } from "../use-left-copies.ts";
import { useMaySign } from "../use-may-sign.ts";
import { useWaits } from "../what-waits.tsx";
import type { DraftLine, StoppedLine } from "../what-waits.tsx";
import { words } from "../words.ts";
import { BegunCell } from "./begun-cell.tsx";
import { DraftMarks } from "./draft-marks.tsx";
import { Inbox } from "./inbox.tsx";
import { LastDays } from "./last-days.tsx";
import { PatientCell } from "./patient-cell.tsx";
import { stoppedAdvice } from "./stopped-advice.ts";
import { Part } from "./to-do-part.tsx";
import { TasksToDo } from "./tasks-to-do.tsx";
import { useAsked } from "./use-asked.ts";
import { usePatients } from "./use-patients.ts";

type SignedLine = z.output<typeof listCertificates.output>["certificates"][number];

/** So many of each are shown; the rest is a press away. */
const few = 5;

/** What waits for the unit: questions by their last day, what is begun, and what was signed last. */
export function ToDoPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call, unit } = useOpenSession();
  const recipients = useRecipients();
  const waits = useWaits();
  const { answered, again } = useAnswer("signed last", () => call(listCertificates, { limit: few }));
  const ready = useReadyDrafts();
  const stopped = mapped(waits.stopped, ({ rows }) => rows);
  const [isEachStoppedShown, setEachStoppedShown] = useState(false);
  const stoppedShown = mapped(stopped, (rows) => (isEachStoppedShown ? rows : rows.slice(0, few)));
  const hasMoreStopped = rowsOf(stopped).length > rowsOf(stoppedShown).length;
  const asked = useAsked(rowsOf(stoppedShown).filter(({ messageId }) => messageId !== undefined));
  const drafts = mapped(waits.drafts, ({ rows }) => rows.slice(0, few));
  const signed = answered.is === "here" ? answered.value.certificates : [];
  useLeftCopies(signed.map(({ certificateId }) => certificateId));
  const patients = usePatients();
  const form = { id: "form", heading: say.type, cell: (row: { form: string }) => <FormName form={row.form} /> };
  const patient = {
    id: "patient",
    heading: say.patientLine,
    cell: ({ certificateId }: { certificateId: string }) => <PatientCell patients={patients} id={certificateId} />,
  };
  return (
    <>
      <PageHeading
        application={say.application}
        lead={unit?.name}
        action={
          <Button asChild>
            <Link href="/new">{say.newCertificate}</Link>
          </Button>
        }
      >
        {say.toDo}
      </PageHeading>
      {waits.questions?.ok === true && <LastDays units={waits.questions.value.units} />}
      {rowsOf(stopped).length > 0 && (
        <Part<StoppedLine>
          heading={say.notArrivedHeading}
          lead={`${say.notArrivedLead} ${stoppedAdvice(rowsOf(stopped), say.stoppedAdvice)}`}
          answer={stoppedShown}
          columns={[
            {
              id: "what",
              heading: say.whatStopped,
              cell: ({ action, messageId = "", stoppedBecause }) => (
                <>
                  {say.stoppedActions[action]}
                  {asked.has(messageId) && <span className="asked">{asked.get(messageId)}</span>}
                  <span className="stopped-because">{say.stoppedBecause[stoppedBecause]}</span>
                </>
              ),
            },
            {
              id: "recipient",
              heading: say.sentTo,
              cell: ({ recipient }) => recipientName(recipients, recipient, language),
            },
            patient,
            form,
            { id: "since", heading: say.since, cell: ({ stoppedAt }) => timeInWords(stoppedAt, language, Date.now()) },
          ]}
          keyOf={({ certificateId, action, messageId }) => [certificateId, action, messageId].join(" ")}
          hrefOf={({ certificateId }) => `/certificates/${certificateId}`}
          empty=""
          onRetry={waits.again}
          {...(hasMoreStopped
            ? {
                onMore: () => {
                  setEachStoppedShown(true);
                },
              }
            : {})}
        />
      )}
      <TasksToDo patients={patients} />
      <Inbox form={form} patient={patient} />
      {ready.length > 0 && (
        <Part<DraftLine>
          heading={say.readyDrafts}
          answer={{ ok: true, value: ready }}
          columns={[form, patient, { id: "state", heading: say.state, cell: (draft) => <DraftMarks draft={draft} /> }]}
          keyOf={({ certificateId }) => certificateId}
          hrefOf={({ certificateId }) => `/drafts/${certificateId}`}
          empty=""
          all={{ href: "/drafts?ready=yes", label: say.allReadyDrafts }}
          onRetry={waits.again}
        />
      )}
      <Part<DraftLine>
        heading={say.drafts}
        answer={drafts}
        columns={[
          form,
          patient,
          { id: "begun", heading: say.begunAt, cell: (draft) => <BegunCell draft={draft} /> },
          { id: "state", heading: say.state, cell: (draft) => <DraftMarks draft={draft} /> },
          {
            id: "saved",
            heading: say.savedLast,
            cell: ({ updatedAt }) => timeInWords(updatedAt, language, Date.now()),
          },
        ]}
        keyOf={({ certificateId }) => certificateId}
        hrefOf={({ certificateId }) => `/drafts/${certificateId}`}
        empty={say.noDrafts}
        all={{ href: "/drafts", label: say.allDrafts }}
        onRetry={waits.again}
      />
      <Part<SignedLine>
        heading={say.signedLast}
        answer={
          answered.is === "waiting"
            ? undefined
            : answered.is === "here"
              ? { ok: true, value: answered.value.certificates }
              : { ok: false, problem: answered.problem }
        }
        columns={[
          form,
          patient,
          { id: "signed", heading: say.signedAt, cell: ({ signedAt }) => timeInWords(signedAt, language, Date.now()) },
          { id: "state", heading: say.state, cell: (certificate) => <StateMark certificate={certificate} /> },
        ]}
        keyOf={({ certificateId }) => certificateId}
        hrefOf={({ certificateId }) => `/certificates/${certificateId}`}
        empty={say.noCertificates}
        all={{ href: "/certificates", label: say.allCertificates }}
        onRetry={again}
      />
      <p className="to-do">
        <StyledLink asChild>
          <Link href="/emails">{say.emailsWhenWaiting}</Link>
        </StyledLink>
      </p>
    </>
  );
}

/** What others have prepared for whoever signs; what is not known yet is not missed, for it is among the drafts too. */
function useReadyDrafts(): readonly DraftLine[] {
  const { call } = useOpenSession();
  const maySign = useMaySign();
  const { answered } = useAnswer(`ready ${String(maySign)}`, async () =>
    maySign ? call(listDrafts, { ready: "yes", limit: few }) : { ok: true, value: { drafts: [] } },
  );
  return answered.is === "here" ? answered.value.drafts : [];
}

function mapped<Value, Row>(
  answer: ApiResult<Value> | undefined,
  to: (value: Value) => readonly Row[],
): ApiResult<readonly Row[]> | undefined {
  return answer?.ok === true ? { ok: true, value: to(answer.value) } : answer;
}

function rowsOf<Row>(answer: ApiResult<readonly Row[]> | undefined): readonly Row[] {
  return answer?.ok === true ? answer.value : [];
}
