import { Button } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { listDrafts } from "../../../functions/webcert/drafts/list-drafts.contract.ts";
import { searchDrafts } from "../../../functions/webcert/drafts/search-drafts.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { FormName } from "../known-forms.tsx";
import { words } from "../words.ts";
import { askedOf, markedAs } from "./asked.ts";
import { BegunCell } from "./begun-cell.tsx";
import { DraftMarks } from "./draft-marks.tsx";
import { useTypeFilter } from "./type-filter.ts";
import { UnitList } from "./unit-list.tsx";

/** The unit's drafts. */
export function DraftsPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const ready = {
    name: "ready",
    label: say.ready,
    choices: [
      { value: "yes", label: say.readyDrafts },
      { value: "no", label: say.notReadyDrafts },
    ],
  };
  const assigned = {
    name: "assigned",
    label: say.assignedLabel,
    choices: [
      { value: "yes", label: say.assignedDrafts },
      { value: "no", label: say.notAssignedDrafts },
    ],
  };
  const filters = [useTypeFilter(), ready, assigned, { name: "from", label: say.from }, { name: "to", label: say.to }];
  return (
    <UnitList
      heading={say.drafts}
      lead={say.draftsLead}
      action={
        <Button asChild>
          <Link href="/new">{say.newCertificate}</Link>
        </Button>
      }
      filters={filters}
      fetchPage={async ({ chosen, patient, ...page }) => {
        const input = { ...askedOf(chosen), ...markedAs(chosen), ...page };
        const answer =
          patient === undefined ? await call(listDrafts, input) : await call(searchDrafts, { ...input, patient });
        if (!answer.ok) return answer;
        const { drafts: rows, ...next } = answer.value;
        return { ok: true, value: { rows, ...next } };
      }}
      columns={[
        { id: "form", heading: say.type, cell: ({ form }) => <FormName form={form} /> },
        { id: "begun", heading: say.begunAt, cell: (draft) => <BegunCell draft={draft} /> },
        { id: "state", heading: say.state, cell: (draft) => <DraftMarks draft={draft} /> },
        { id: "saved", heading: say.savedLast, cell: ({ updatedAt }) => timeInWords(updatedAt, language, Date.now()) },
      ]}
      hrefOf={({ certificateId }) => `/drafts/${certificateId}`}
      empty={say.noDrafts}
    />
  );
}
