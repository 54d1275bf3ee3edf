import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { Link, useLocation } from "wouter";
import { deleteCareProvider } from "../../../functions/identity/directory/delete-care-provider.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { RecordFacts } from "../record/record-facts.tsx";
import { Removing } from "../record/removing.tsx";
import { cameFrom, SavedHere } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import type { WholeProvider } from "./directory-answers.ts";
import { careProviderFields } from "./directory-fields.ts";
import { UseMark } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { readStaffForAll, readWholeProvider } from "./read-whole.ts";
import { StaffTable } from "./staff-table.tsx";
import { UnitTable } from "./unit-table.tsx";
import { unitTree } from "./unit-tree.ts";
import { useIsOperator } from "./use-keeper.ts";
import { WayBack } from "./way-back.tsx";

/** A care provider, and its units as a tree. */
export function CareProviderPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => readWholeProvider(hsaId, call));
  return (
    <div className="record">
      <WayBack />
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && (
        <NotInDirectory problem={answered.problem} code="care-provider-not-found" onRetry={again} />
      )}
      {answered.is === "here" && <Shown whole={answered.value} />}
    </div>
  );
}

function Shown({ whole: { careProvider, units } }: { readonly whole: WholeProvider }) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const { hsaId, name, revision } = careProvider;
  const mayChange = useIsOperator() && careProvider.isNational !== true;
  const here = `/directory/care-providers/${hsaId}`;
  return (
    <>
      <PageHeading
        application={words[language].application}
        action={
          mayChange && (
            <Button variant="secondary" asChild>
              <Link href={`${here}/change`}>{say.change}</Link>
            </Button>
          )
        }
      >
        {name}
      </PageHeading>
      <SavedHere />
      <RecordFacts
        record={careProvider}
        fields={careProviderFields.slice(1)}
        first={[
          { heading: say.hsaId, fact: <code>{hsaId}</code> },
          { heading: say.state, fact: <UseMark time={careProvider} /> },
        ]}
      />
      <section className="record-part">
        <div className="part-heading">
          <Heading level={2} data-size="xs">
            {say.units}
          </Heading>
          <Button variant="secondary" data-size="sm" asChild>
            <Link href={`${here}/new-unit`}>{say.newUnit}</Link>
          </Button>
        </div>
        <UnitTable caption={say.units} units={unitTree(units)} empty={<Paragraph>{say.noUnits}</Paragraph>} />
      </section>
      <StaffForAll careProvider={hsaId} />
      {mayChange && (
        <Removing
          heading={say.removeProvider}
          what={name}
          text={say.removeProviderText}
          remove={() => call(deleteCareProvider, { careProvider: hsaId, seenRevision: revision })}
          onRemoved={() => go("/directory", { state: cameFrom.removed })}
        />
      )}
    </>
  );
}

/** Who works for the whole of it; asked for beside its units. */
function StaffForAll({ careProvider }: { readonly careProvider: string }) {
  const say = directoryWords[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(careProvider, () => readStaffForAll(careProvider, call));
  return (
    <section className="record-part">
      <Heading level={2} data-size="xs">
        {say.staffForAll}
      </Heading>
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && (
        <StaffTable
          caption={say.staffForAll}
          staff={answered.value}
          empty={<Paragraph>{say.noStaffForAll}</Paragraph>}
        />
      )}
    </section>
  );
}
