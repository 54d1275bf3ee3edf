import { Paragraph } from "@digdir/designsystemet-react";
import { useLocation } from "wouter";
import { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";
import { saveUnit } from "../../../functions/identity/directory/save-unit.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { judged } from "../record/judged.ts";
import { RecordForm } from "../record/record-form.tsx";
import type { Consequence } from "../record/record-form.tsx";
import type { Typed } from "../record/record-fields.ts";
import type { RecordForm as Form } from "../record/use-editing.ts";
import { cameFrom } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import type { Unit } from "./directory-answers.ts";
import { hsaIdField, unitFields } from "./directory-fields.ts";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { WayBack } from "./way-back.tsx";

const pageOf = (hsaId: string): string => `/directory/units/${hsaId}`;

/** A new unit of a care provider. */
export function NewUnitPage({ careProvider }: { readonly careProvider: string }) {
  return <New heading="newUnit" first={{ careProvider }} back={`/directory/care-providers/${careProvider}`} />;
}

/** A new part of a unit, where the unit itself is. */
export function NewPartPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => call(readUnit, { unit: hsaId, limit: 1 }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <NotInDirectory problem={answered.problem} code="unit-not-found" onRetry={again} />;
  const { name: _name, startDate: _start, endDate: _end, isArchived: _archived, ...first } = answered.value.unit;
  return <New heading="newPart" first={{ ...first, hsaId: "", partOf: hsaId }} back={pageOf(hsaId)} />;
}

interface NewProperties {
  readonly heading: "newUnit" | "newPart";
  readonly first: object;
  readonly back: string;
}

/**
 * What becomes of what is typed.
 *
 * @param known the id of a unit that is there already
 */
function useJudge(known?: string): Form["judge"] {
  const { call } = useOpenSession();
  return ({ hsaId = known, ...said }, seenRevision) => {
    const read = saveUnit.input.safeParse({ unit: hsaId, ...said, seenRevision });
    return judged(read, { unit: "hsaId" }, (input) => call(saveUnit, input));
  };
}

function New({ heading, first, back }: NewProperties) {
  const { language } = useLanguage();
  const [, go] = useLocation();
  const judge = useJudge();
  return (
    <div className="record">
      <WayBack />
      <PageHeading application={words[language].application}>{directoryWords[language][heading]}</PageHeading>
      <RecordForm
        id={`new unit ${back}`}
        fields={[hsaIdField, ...unitFields]}
        standing={undefined}
        first={first}
        back={back}
        judge={judge}
        onSaved={({ hsaId = "" }) => go(pageOf(hsaId.trim().toUpperCase()), { state: cameFrom.saved })}
      />
    </div>
  );
}

export function ChangeUnitPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => call(readUnit, { unit: hsaId, limit: 1 }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <NotInDirectory problem={answered.problem} code="unit-not-found" onRetry={again} />;
  return <Change unit={answered.value.unit} />;
}

function Change({ unit: { hsaId, name }, unit }: { readonly unit: Unit }) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const judge = useJudge(hsaId);
  /** With another care provider the unit moves. */
  const moving = (typed: Typed, before: Typed): Consequence | undefined => {
    const to = typed["careProvider"]?.trim() ?? "";
    if (to.toUpperCase() === before["careProvider"]) return undefined;
    return { heading: say.moveHeading, text: <Paragraph>{say.moveText(to.toUpperCase())}</Paragraph>, go: say.move };
  };
  return (
    <div className="record">
      <WayBack above={[{ href: pageOf(hsaId), label: name }]} />
      <PageHeading application={words[language].application}>{say.changeWhat(name)}</PageHeading>
      <RecordForm
        id={`unit ${hsaId}`}
        fields={unitFields}
        standing={unit}
        back={pageOf(hsaId)}
        judge={judge}
        reread={async () => {
          const now = await call(readUnit, { unit: hsaId, limit: 1 });
          return now.ok ? { ok: true, value: now.value.unit } : now;
        }}
        consequenceOf={moving}
        onSaved={() => go(pageOf(hsaId), { state: cameFrom.saved })}
      />
    </div>
  );
}
