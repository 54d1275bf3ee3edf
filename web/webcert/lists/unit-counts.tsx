import { Button, Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { CountedUnit } from "../what-waits.tsx";
import { inboxWords } from "./inbox-words.ts";

/** What waits at the unit and at each of its parts, with the way there; nothing where it has no parts. */
export function UnitCounts({ units }: { readonly units: readonly CountedUnit[] }) {
  const say = inboxWords[useLanguage().language];
  if (units.length < 2) return undefined;
  return (
    <ul className="unit-counts" aria-label={say.atEach}>
      {units.map((unit) => (
        <li key={unit.hsaId}>
          <UnitCount unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function UnitCount({ unit: { hsaId, name, questions, passed = 0, near = 0 } }: { readonly unit: CountedUnit }) {
  const say = inboxWords[useLanguage().language];
  const { units, unit, chooseUnit } = useOpenSession();
  const there = units.find((one) => one.hsaId === hsaId);
  const told = [
    ...(questions === undefined ? [] : [say.waitAt(questions)]),
    ...(passed === 0 ? [] : [say.passedAt(passed)]),
    ...(near === 0 ? [] : [say.nearAt(near)]),
  ];
  return (
    <>
      <span>
        <strong>{name}</strong> {told.join(", ")}
      </span>
      <span className="unit-ways">
        {questions !== 0 && (
          <StyledLink asChild>
            <Link href={`/?unit=${encodeURIComponent(hsaId)}`} aria-label={say.onlyAt(name)}>
              {say.only}
            </Link>
          </StyledLink>
        )}
        {unit?.hsaId === hsaId ? (
          <span className="quiet">{say.youAreHere}</span>
        ) : (
          there !== undefined && (
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={say.goToUnit(name)}
              onClick={() => void chooseUnit(there)}
            >
              {say.goTo}
            </Button>
          )
        )}
      </span>
    </>
  );
}
