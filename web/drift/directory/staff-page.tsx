import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { Link, useLocation } from "wouter";
import { deleteStaffMember } from "../../../functions/identity/directory/delete-staff-member.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { ListTable } from "../../kit/table/list-table.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { RecordFacts } from "../record/record-facts.tsx";
import { Removing } from "../record/removing.tsx";
import { cameFrom, SavedHere } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import type { WholeStaffMember } from "./directory-answers.ts";
import { staffFields } from "./directory-fields.ts";
import { KeeperName, roleName } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { readWholeStaffMember } from "./read-whole.ts";
import { useIsOperator, useMayChange } from "./use-keeper.ts";
import { WayBack } from "./way-back.tsx";

/** A member of staff: what they are by licence and position, and where they work. */
export function StaffPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => readWholeStaffMember(hsaId, call));
  return (
    <div className="record">
      <WayBack />
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && <NotInDirectory problem={answered.problem} code="staff-not-found" onRetry={again} />}
      {answered.is === "here" && <Shown whole={answered.value} />}
    </div>
  );
}

function Shown({ whole }: { readonly whole: WholeStaffMember }) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const { staff } = whole;
  const { hsaId, name, role, revision } = staff;
  const { isYou, may } = useMayChange(staff);
  const isOperator = useIsOperator();
  return (
    <>
      <PageHeading
        application={words[language].application}
        action={
          may && (
            <Button variant="secondary" asChild>
              <Link href={`/directory/staff/${hsaId}/change`}>{say.change}</Link>
            </Button>
          )
        }
      >
        {name}
      </PageHeading>
      <SavedHere />
      {isYou && <Paragraph className="told">{say.you}</Paragraph>}
      <RecordFacts
        record={staff}
        fields={staffFields.slice(1)}
        first={[
          { heading: say.hsaId, fact: <code>{hsaId}</code> },
          { heading: say.role, fact: roleName(role, language) },
        ]}
      />
      <Commissions whole={whole} isYou={isYou} />
      {may && isOperator && (
        <Removing
          heading={say.removeStaff}
          what={name}
          text={say.removeStaffText}
          remove={() => call(deleteStaffMember, { staff: hsaId, seenRevision: revision })}
          onRemoved={() => go("/directory", { state: cameFrom.removed })}
        />
      )}
    </>
  );
}

interface CommissionsProperties {
  readonly whole: WholeStaffMember;
  readonly isYou: boolean;
}

function Commissions({ whole: { staff, commissions }, isYou }: CommissionsProperties) {
  const say = directoryWords[useLanguage().language];
  const here = `/directory/staff/${staff.hsaId}`;
  return (
    <section className="record-part">
      <div className="part-heading">
        <Heading level={2} data-size="xs">
          {say.commissions}
        </Heading>
        {!isYou && (
          <Button variant="secondary" data-size="sm" asChild>
            <Link href={`${here}/new-commission`}>{say.newCommission}</Link>
          </Button>
        )}
      </div>
      <ListTable
        caption={say.commissions}
        columns={[
          { id: "name", heading: say.name, cell: ({ name }) => name },
          { id: "purpose", heading: say.purpose, cell: ({ purpose }) => purpose },
          {
            id: "place",
            heading: say.place,
            cell: ({ unit, careProvider }) =>
              unit === undefined ? (
                <>
                  {say.whole} <code>{careProvider}</code>
                </>
              ) : (
                <code>{unit}</code>
              ),
          },
          { id: "keeper", heading: say.keeper, cell: (one) => <KeeperName record={one} /> },
        ]}
        rows={commissions}
        keyOf={({ hsaId }) => hsaId}
        hrefOf={({ hsaId }) => `${here}/commissions/${hsaId}`}
        empty={<Paragraph>{say.noCommissions}</Paragraph>}
      />
    </section>
  );
}
