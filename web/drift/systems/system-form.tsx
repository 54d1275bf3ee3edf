import { useLocation } from "wouter";
import { changeSystem } from "../../../functions/intygstjanst/systems/change-system.contract.ts";
import { connectSystem } from "../../../functions/intygstjanst/systems/connect-system.contract.ts";
import { readSystem } from "../../../functions/intygstjanst/systems/read-system.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { judged } from "../record/judged.ts";
import { RecordForm } from "../record/record-form.tsx";
import { cameFrom } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import { NoSystem, ToSystems } from "./no-system.tsx";
import { clientIdField, connectionIn, inFields, systemFields } from "./system-fields.ts";
import type { System } from "./system-fields.ts";
import { systemWords } from "./system-words.ts";

const pageOf = (clientId: string): string => `/systems/${clientId}`;

/** That nothing is ticked is told beside the first box. */
const fieldOf = { scopes: "intyg:register" };

export function NewSystemPage() {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const first = { unsigned: "refused", unconfirmed: "refused", state: "active", from: swedishDay(Date.now()) };
  return (
    <div className="record">
      <ToSystems />
      <PageHeading application={words[language].application}>{systemWords[language].newSystem}</PageHeading>
      <RecordForm
        id="new system"
        fields={[clientIdField, ...systemFields]}
        standing={undefined}
        first={first}
        back="/systems"
        judge={(said) =>
          judged(connectSystem.input.safeParse(connectionIn(said)), fieldOf, (input, key) =>
            call(connectSystem, input, key),
          )
        }
        onSaved={({ clientId = "" }) => go(pageOf(clientId.trim()), { state: cameFrom.saved })}
      />
    </div>
  );
}

export function ChangeSystemPage({ clientId }: { readonly clientId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(clientId, () => call(readSystem, { clientId }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <NoSystem problem={answered.problem} onRetry={again} />;
  return <Change system={answered.value} />;
}

function Change({ system }: { readonly system: System }) {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const { clientId, name } = system;
  return (
    <div className="record">
      <ToSystems />
      <PageHeading application={words[language].application}>{systemWords[language].changeWhat(name)}</PageHeading>
      <RecordForm
        id={`system ${clientId}`}
        fields={systemFields}
        standing={inFields(system)}
        back={pageOf(clientId)}
        judge={(said, seenRevision) => {
          const read = changeSystem.input.safeParse({ ...connectionIn(said), clientId, seenRevision });
          return judged(read, fieldOf, (input) => call(changeSystem, input));
        }}
        reread={async () => {
          const now = await call(readSystem, { clientId });
          return now.ok ? { ok: true, value: inFields(now.value) } : now;
        }}
        onSaved={() => go(pageOf(clientId), { state: cameFrom.saved })}
      />
    </div>
  );
}
