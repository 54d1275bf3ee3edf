import { useLocation, useSearchParams } from "wouter";
import type * as z from "zod/mini";
import { deleteCommission } from "../../../functions/identity/directory/delete-commission.contract.ts";
import { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import { saveCommission } from "../../../functions/identity/directory/save-commission.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { judged } from "../record/judged.ts";
import { RecordFacts } from "../record/record-facts.tsx";
import { RecordForm } from "../record/record-form.tsx";
import { Removing } from "../record/removing.tsx";
import { cameFrom, SavedHere } from "../record/saved-here.tsx";
import type { StandingRecord } from "../record/use-editing.ts";
import { words } from "../words.ts";
import type { Commission, WholeStaffMember } from "./directory-answers.ts";
import { commissionFields, commissionIdField } from "./directory-fields.ts";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { readWholeStaffMember } from "./read-whole.ts";
import { useMayChange } from "./use-keeper.ts";
import { WayBack } from "./way-back.tsx";

const pageOf = (hsaId: string): string => `/directory/staff/${hsaId}`;

interface Properties {
  readonly staff: string;
  /** HSA-id of the commission; undefined of a new one. */
  readonly commission?: string;
}

/** What a member of staff is to work with, and where: given, changed or taken away. */
export function CommissionPage({ staff, commission }: Properties) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(`${staff} ${commission ?? ""}`, () => readWholeStaffMember(staff, call));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not")
    return <NotInDirectory problem={answered.problem} code="staff-not-found" onRetry={again} />;
  return <OfStaff whole={answered.value} commission={commission} />;
}

interface OfStaffProperties {
  readonly whole: WholeStaffMember;
  readonly commission: string | undefined;
}

function OfStaff({ whole, commission }: OfStaffProperties) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { staff, commissions } = whole;
  const { isYou } = useMayChange(staff);
  const known = commissions.find(({ hsaId }) => hsaId === commission);
  const isGone = commission !== undefined && known === undefined;
  const heading = isGone ? say.notThere : (known?.name ?? say.newCommission);
  return (
    <div className="record">
      <WayBack above={[{ href: pageOf(staff.hsaId), label: staff.name }]} />
      <PageHeading application={words[language].application} lead={isGone ? say.notThereText : staff.name}>
        {heading}
      </PageHeading>
      <SavedHere />
      {known === undefined && !isGone && <New whole={whole} />}
      {known !== undefined && (
        <RecordFacts
          record={editionOf(whole, known)}
          fields={commissionFields.slice(1)}
          first={[{ heading: say.hsaId, fact: <code>{known.hsaId}</code> }]}
        />
      )}
      {known !== undefined && known.isNational !== true && !isYou && (
        <>
          <Change whole={whole} known={known} />
          <Away whole={whole} known={known} />
        </>
      )}
    </div>
  );
}

/** A commission is of the edition of its member of staff. */
function editionOf({ staff: { revision, changedAt, changedBy } }: WholeStaffMember, commission: Commission) {
  return { ...commission, revision, changedAt, changedBy };
}

/** Only what it is called is changed: another place or purpose is another commission. */
const changedFields = commissionFields.filter(({ name }) => name === "name");

function New({ whole: { staff } }: { readonly whole: WholeStaffMember }) {
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const { hsaId } = staff;
  /** A new one overwrites nothing, so it is given at whatever edition the person stands. */
  const give = async (input: z.output<typeof saveCommission.input>): Promise<ApiResult<unknown>> => {
    const now = await call(readStaffMember, { staff: hsaId, limit: 1 });
    return now.ok ? call(saveCommission, { ...input, seenRevision: now.value.revision }) : now;
  };
  return (
    <RecordForm
      id={`new commission of ${hsaId}`}
      fields={[commissionIdField, ...commissionFields]}
      standing={undefined}
      first={Object.fromEntries(search)}
      back={pageOf(hsaId)}
      judge={({ hsaId: commission, ...said }) => {
        const input = { staff: hsaId, commission, ...said, seenRevision: staff.revision };
        return judged(saveCommission.input.safeParse(input), { commission: "hsaId" }, give);
      }}
      onSaved={() => go(pageOf(hsaId), { state: cameFrom.saved })}
    />
  );
}

interface KnownProperties {
  readonly whole: WholeStaffMember;
  readonly known: Commission;
}

function Change({ whole, known }: KnownProperties) {
  const { language } = useLanguage();
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const staff = whole.staff.hsaId;
  const { hsaId: commission, isNational: _isNational, ...place } = known;
  const reread = async (): Promise<ApiResult<StandingRecord>> => {
    const now = await readWholeStaffMember(staff, call);
    if (!now.ok) return now;
    const stands = now.value.commissions.find(({ hsaId }) => hsaId === commission);
    const title = directoryWords[language].notThere;
    return stands === undefined
      ? { ok: false, problem: { code: "commission-not-found", status: 404, title } }
      : { ok: true, value: editionOf(now.value, stands) };
  };
  return (
    <RecordForm
      id={`commission ${commission} of ${staff}`}
      fields={changedFields}
      standing={editionOf(whole, known)}
      back={pageOf(staff)}
      judge={(said, seenRevision) => {
        const read = saveCommission.input.safeParse({ staff, commission, ...place, ...said, seenRevision });
        return judged(read, { commission: "hsaId" }, (input) => call(saveCommission, input));
      }}
      reread={reread}
      onSaved={() => go(pageOf(staff), { state: cameFrom.saved })}
    />
  );
}

function Away({ whole: { staff }, known }: KnownProperties) {
  const say = directoryWords[useLanguage().language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  return (
    <Removing
      heading={say.removeCommission}
      what={known.name}
      text={say.removeCommissionText}
      remove={() =>
        call(deleteCommission, { staff: staff.hsaId, commission: known.hsaId, seenRevision: staff.revision })
      }
      onRemoved={() => go(pageOf(staff.hsaId), { state: cameFrom.removed })}
    />
  );
}
