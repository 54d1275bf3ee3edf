import { Button, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { Link, useLocation } from "wouter";
import { deleteUnit } from "../../../functions/identity/directory/delete-unit.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { RecordFacts } from "../record/record-facts.tsx";
import { Removing } from "../record/removing.tsx";
import { cameFrom, SavedHere } from "../record/saved-here.tsx";
import { words } from "../words.ts";
import type { Colleague, Unit, WholeProvider, WholeUnit } from "./directory-answers.ts";
import { unitFields } from "./directory-fields.ts";
import { OutOfUseMark, UseMark } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";
import { NotInDirectory } from "./not-in-directory.tsx";
import { readWholeProvider, readWholeUnit } from "./read-whole.ts";
import { StaffTable } from "./staff-table.tsx";
import { UnitTable } from "./unit-table.tsx";
import { WayBack } from "./way-back.tsx";

/** A unit, the parts of it, and who works there. */
export function UnitPage({ hsaId }: { readonly hsaId: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(hsaId, () => readWholeUnit(hsaId, call));
  if (answered.is === "here") return <OfProvider whole={answered.value} />;
  return (
    <div className="record">
      <WayBack />
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && <NotInDirectory problem={answered.problem} code="unit-not-found" onRetry={again} />}
    </div>
  );
}

/** What the unit is of is asked for beside it: the page is there without. */
function OfProvider({ whole }: { readonly whole: WholeUnit }) {
  const { call } = useOpenSession();
  const { careProvider } = whole.unit;
  const { answered } = useAnswer(careProvider, () => readWholeProvider(careProvider, call));
  const provider = answered.is === "here" ? answered.value : undefined;
  const wholeUnit = provider?.units.find(({ hsaId }) => hsaId === whole.unit.partOf);
  return (
    <div className="record">
      <WayBack
        above={[
          { href: `/directory/care-providers/${careProvider}`, label: provider?.careProvider.name ?? careProvider },
          ...(wholeUnit === undefined ? [] : [{ href: `/directory/units/${wholeUnit.hsaId}`, label: wholeUnit.name }]),
        ]}
      />
      <Shown whole={whole} provider={provider} />
    </div>
  );
}

interface Properties {
  readonly whole: WholeUnit;
  /** Undefined until it is read. */
  readonly provider: WholeProvider | undefined;
}

function Shown({ whole: { unit, staff }, provider }: Properties) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const { hsaId, name, revision, careProvider } = unit;
  const isKeptHere = unit.isNational !== true;
  const providerHref = `/directory/care-providers/${careProvider}`;
  return (
    <>
      <PageHeading
        application={words[language].application}
        action={
          isKeptHere && (
            <Button variant="secondary" asChild>
              <Link href={`/directory/units/${hsaId}/change`}>{say.change}</Link>
            </Button>
          )
        }
      >
        {name}
      </PageHeading>
      <SavedHere />
      <RecordFacts
        record={unit}
        fields={unitFields.filter((field) => !["name", "careProvider", "partOf"].includes(field.name))}
        first={[
          { heading: say.hsaId, fact: <code>{hsaId}</code> },
          { heading: say.state, fact: <UseMark time={unit} /> },
          {
            heading: say.careProvider,
            fact: (
              <>
                <StyledLink asChild>
                  <Link href={providerHref}>{provider?.careProvider.name ?? careProvider}</Link>
                </StyledLink>{" "}
                {provider !== undefined && <OutOfUseMark time={provider.careProvider} />}
              </>
            ),
          },
        ]}
      />
      <Staff unit={unit} staff={staff} />
      {unit.partOf === undefined && <Parts unit={unit} provider={provider} />}
      {isKeptHere && (
        <Removing
          heading={say.removeUnit}
          what={name}
          text={say.removeUnitText}
          remove={() => call(deleteUnit, { unit: hsaId, seenRevision: revision })}
          onRemoved={() => go(providerHref, { state: cameFrom.removed })}
        />
      )}
    </>
  );
}

function Staff({ unit, staff }: { readonly unit: Unit; readonly staff: readonly Colleague[] }) {
  const say = directoryWords[useLanguage().language];
  return (
    <section className="record-part">
      <div className="part-heading">
        <Heading level={2} data-size="xs">
          {say.staff}
        </Heading>
        <Button variant="secondary" data-size="sm" asChild>
          <Link href={`/directory/units/${unit.hsaId}/new-staff`}>{say.newStaff}</Link>
        </Button>
      </div>
      <StaffTable caption={say.staff} staff={staff} empty={<Paragraph>{say.noStaff}</Paragraph>} />
    </section>
  );
}

function Parts({ unit, provider }: { readonly unit: Unit; readonly provider: WholeProvider | undefined }) {
  const say = directoryWords[useLanguage().language];
  if (provider === undefined) return undefined;
  const parts = provider.units.filter(({ partOf }) => partOf === unit.hsaId);
  return (
    <section className="record-part">
      <div className="part-heading">
        <Heading level={2} data-size="xs">
          {say.parts}
        </Heading>
        <Button variant="secondary" data-size="sm" asChild>
          <Link href={`/directory/units/${unit.hsaId}/new-part`}>{say.newPart}</Link>
        </Button>
      </div>
      <UnitTable
        caption={say.parts}
        units={parts.map((part) => ({ unit: part, isPart: false }))}
        empty={<Paragraph>{say.noParts}</Paragraph>}
      />
    </section>
  );
}
