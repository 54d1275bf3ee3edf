import { useRef } from "react";
import { useLocation } from "wouter";
import { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";
import { saveStaffMember } from "../../../functions/identity/directory/save-staff-member.contract.ts";
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
import type { StaffMember } from "./directory-answers.ts";
import { hsaIdField, staffFields } from "./directory-fields.ts";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { useIsOperator } from "./use-keeper.ts";
import { WayBack } from "./way-back.tsx";

/** What operators alone set; administrators leave it as it is, and new staff without. */
const credentials: readonly string[] = ["licences", "prescriberCode", "groupPrescriptionCodes", "systemRoles"];
const withoutCredentials = staffFields.filter(({ name }) => !credentials.includes(name));
const noCredentials = { licences: [], groupPrescriptionCodes: [], systemRoles: [] };

function credentialsOf({ licences, prescriberCode, groupPrescriptionCodes, systemRoles }: StaffMember) {
  return {
    licences,
    groupPrescriptionCodes,
    systemRoles,
    ...(prescriberCode === undefined ? {} : { prescriberCode }),
  };
}

const pageOf = (hsaId: string): string => `/directory/staff/${hsaId}`;

/** Somebody new, who is to work at a unit: the commission there comes next. */
export function NewStaffPage({ unit }: { readonly unit: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(unit, () => call(readUnit, { unit, limit: 1 }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <NotInDirectory problem={answered.problem} code="unit-not-found" onRetry={again} />;
  return <New unit={unit} careProvider={answered.value.unit.careProvider} />;
}

/**
 * What becomes of what is typed.
 *
 * @param unasked what is said of the person beside the fields
 */
function useJudge(unasked: () => object): Form["judge"] {
  const { call } = useOpenSession();
  return (typed, seenRevision) => {
    const { hsaId, ...said } = { ...unasked(), ...typed };
    const read = saveStaffMember.input.safeParse({ staff: hsaId, ...said, seenRevision });
    return judged(read, { staff: "hsaId" }, (input) => call(saveStaffMember, input));
  };
}

function New({ unit, careProvider }: { readonly unit: string; readonly careProvider: string }) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const isOperator = useIsOperator();
  const [, go] = useLocation();
  const judge = useJudge(() => noCredentials);
  return (
    <div className="record">
      <WayBack />
      <PageHeading application={words[language].application} lead={say.staffFirst}>
        {say.newStaff}
      </PageHeading>
      <RecordForm
        id={`new staff ${unit}`}
        fields={[hsaIdField, ...(isOperator ? staffFields : withoutCredentials)]}
        standing={undefined}
        first={isOperator ? {} : { enteredFor: careProvider }}
        back={`/directory/units/${unit}`}
        judge={judge}
        onSaved={({ hsaId = "" }) => {
          const place = new URLSearchParams({ careProvider, unit }).toString();
          go(`${pageOf(hsaId.trim().toUpperCase())}/new-commission?${place}`, { state: cameFrom.saved });
        }}
      />
    </div>
  );
}

export function ChangeStaffPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => call(readStaffMember, { staff: hsaId, limit: 1 }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not")
    return <NotInDirectory problem={answered.problem} code="staff-not-found" onRetry={again} />;
  return <Change staff={answered.value.staff} />;
}

function Change({ staff: { hsaId, name }, staff }: { readonly staff: StaffMember }) {
  const { language } = useLanguage();
  const isOperator = useIsOperator();
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const stands = useRef(staff);
  const judge = useJudge(() => ({ hsaId, ...(isOperator ? {} : credentialsOf(stands.current)) }));
  return (
    <div className="record">
      <WayBack above={[{ href: pageOf(hsaId), label: name }]} />
      <PageHeading application={words[language].application}>{directoryWords[language].changeWhat(name)}</PageHeading>
      <RecordForm
        id={`staff ${hsaId}`}
        fields={isOperator ? staffFields : withoutCredentials}
        standing={staff}
        back={pageOf(hsaId)}
        judge={judge}
        reread={async () => {
          const now = await call(readStaffMember, { staff: hsaId, limit: 1 });
          if (!now.ok) return now;
          stands.current = now.value.staff;
          return { ok: true, value: now.value.staff };
        }}
        onSaved={() => go(pageOf(hsaId), { state: cameFrom.saved })}
      />
    </div>
  );
}
