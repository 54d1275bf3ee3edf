import { useLocation } from "wouter";
import { readCareProvider } from "../../../functions/identity/directory/read-care-provider.contract.ts";
import { saveCareProvider } from "../../../functions/identity/directory/save-care-provider.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { judged } from "../record/judged.ts";
import { RecordForm } from "../record/record-form.tsx";
import type { RecordForm as Form } from "../record/use-editing.ts";
import { cameFrom } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import type { CareProvider } from "./directory-answers.ts";
import { careProviderFields, hsaIdField } from "./directory-fields.ts";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { WayBack } from "./way-back.tsx";

const pageOf = (hsaId: string): string => `/directory/care-providers/${hsaId}`;

/**
 * What becomes of what is typed.
 *
 * @param known the id of a care provider that is there already
 */
function useJudge(known?: string): Form["judge"] {
  const { call } = useOpenSession();
  return ({ hsaId = known, ...said }, seenRevision) => {
    const read = saveCareProvider.input.safeParse({ careProvider: hsaId, ...said, seenRevision });
    return judged(read, { careProvider: "hsaId" }, (input) => call(saveCareProvider, input));
  };
}

export function NewCareProviderPage() {
  const { language } = useLanguage();
  const [, go] = useLocation();
  const judge = useJudge();
  return (
    <div className="record">
      <WayBack />
      <PageHeading application={words[language].application}>{directoryWords[language].newCareProvider}</PageHeading>
      <RecordForm
        id="new care provider"
        fields={[hsaIdField, ...careProviderFields]}
        standing={undefined}
        back="/directory"
        judge={judge}
        onSaved={({ hsaId = "" }) => go(pageOf(hsaId.trim().toUpperCase()), { state: cameFrom.saved })}
      />
    </div>
  );
}

export function ChangeCareProviderPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => call(readCareProvider, { careProvider: hsaId, limit: 1 }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not")
    return <NotInDirectory problem={answered.problem} code="care-provider-not-found" onRetry={again} />;
  return <Change careProvider={answered.value.careProvider} />;
}

function Change({ careProvider }: { readonly careProvider: CareProvider }) {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const { hsaId, name } = careProvider;
  const judge = useJudge(hsaId);
  return (
    <div className="record">
      <WayBack above={[{ href: pageOf(hsaId), label: name }]} />
      <PageHeading application={words[language].application}>{directoryWords[language].changeWhat(name)}</PageHeading>
      <RecordForm
        id={`care provider ${hsaId}`}
        fields={careProviderFields}
        standing={careProvider}
        back={pageOf(hsaId)}
        judge={judge}
        reread={async () => {
          const now = await call(readCareProvider, { careProvider: hsaId, limit: 1 });
          return now.ok ? { ok: true, value: now.value.careProvider } : now;
        }}
        onSaved={() => go(pageOf(hsaId), { state: cameFrom.saved })}
      />
    </div>
  );
}
