import { PageHeading } from "../kit/frame/page-heading.tsx";
import { useOpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** Where somebody who works at several units works now. */
export function ChooseUnit() {
  const say = words[useLanguage().language];
  const { units, chooseUnit } = useOpenSession();
  return (
    <>
      <PageHeading application={say.application} lead={say.chooseUnitText}>
        {say.chooseUnit}
      </PageHeading>
      <ul className="choices">
        {units.map((unit) => (
          <li key={unit.hsaId}>
            <button
              type="button"
              className="choice-card"
              onClick={() => {
                chooseUnit(unit);
              }}
            >
              <strong>{unit.name}</strong>
              <span>{unit.careProvider.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
