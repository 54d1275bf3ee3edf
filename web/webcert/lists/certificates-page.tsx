import { listCertificates } from "../../../functions/webcert/certificates/list-certificates.contract.ts";
import { searchCertificates } from "../../../functions/webcert/certificates/search-certificates.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { SentTo } from "../certificate/sent-to.tsx";
import { StateMark } from "../certificate/state-mark.tsx";
import { FormName } from "../known-forms.tsx";
import { words } from "../words.ts";
import { askableStates, askedOf } from "./asked.ts";
import { useTypeFilter } from "./type-filter.ts";
import { UnitList } from "./unit-list.tsx";

/** The unit's signed certificates. */
export function CertificatesPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const filters = [
    useTypeFilter(),
    {
      name: "state",
      label: say.state,
      choices: askableStates.map((value) => ({ value, label: say.states[value] })),
    },
    { name: "from", label: say.from },
    { name: "to", label: say.to },
  ];
  return (
    <UnitList
      heading={say.certificates}
      lead={say.certificatesLead}
      filters={filters}
      fetchPage={async ({ chosen, patient, ...page }) => {
        const state = askableStates.find((one) => one === chosen["state"]);
        const input = { ...askedOf(chosen), ...(state === undefined ? {} : { state }), ...page };
        const answer =
          patient === undefined
            ? await call(listCertificates, input)
            : await call(searchCertificates, { ...input, patient });
        if (!answer.ok) return answer;
        const { certificates: rows, ...next } = answer.value;
        return { ok: true, value: { rows, ...next } };
      }}
      columns={[
        { id: "form", heading: say.type, cell: ({ form }) => <FormName form={form} /> },
        { id: "signed", heading: say.signedAt, cell: ({ signedAt }) => timeInWords(signedAt, language, Date.now()) },
        { id: "state", heading: say.state, cell: (certificate) => <StateMark certificate={certificate} /> },
        { id: "sent", heading: say.sentTo, cell: ({ form, sentTo }) => <SentTo form={form} sentTo={sentTo} /> },
      ]}
      hrefOf={({ certificateId }) => `/certificates/${certificateId}`}
      empty={say.noCertificates}
    />
  );
}
