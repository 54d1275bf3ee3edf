import { Heading } from "@digdir/designsystemet-react";
import { frameWords } from "../kit/frame/frame-words.ts";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { useOpenSession } from "../kit/session/session.ts";
import type { OwnUnit } from "../kit/session/session.ts";
import { unitBranches } from "../kit/session/unit-branches.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** Where somebody who works at several units works now: each care provider's units, with what waits there. */
export function ChooseUnit() {
  const { language } = useLanguage();
  const [say, ofFrame] = [words[language], frameWords[language]];
  const { units } = useOpenSession();
  return (
    <>
      <PageHeading application={say.application} lead={say.chooseUnitText}>
        {say.chooseUnit}
      </PageHeading>
      {unitBranches(units).map(({ careProvider, units: branches }) => (
        <section key={careProvider.hsaId} className="unit-provider" aria-label={careProvider.name}>
          <Heading level={2} data-size="2xs">
            {careProvider.name}
          </Heading>
          <ul className="choices">
            {branches.map(({ unit, parts }) => (
              <li key={unit.hsaId}>
                <UnitCard unit={unit} />
                {parts.length > 0 && (
                  <ul className="choices unit-parts" aria-label={ofFrame.partsOf(unit.name)}>
                    {parts.map((part) => (
                      <li key={part.hsaId}>
                        <UnitCard unit={part} />
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function UnitCard({ unit }: { readonly unit: OwnUnit }) {
  const say = frameWords[useLanguage().language];
  const { chooseUnit } = useOpenSession();
  return (
    <button
      type="button"
      className="choice-card"
      onClick={() => {
        void chooseUnit(unit);
      }}
    >
      <strong>{unit.name}</strong>
      {unit.waiting !== undefined && <span>{say.waitingAtUnit(unit.waiting)}</span>}
    </button>
  );
}
