import { Alert, Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { useLanguage } from "../../kit/use-language.tsx";
import type { CountedUnit } from "../what-waits.tsx";
import { inboxWords } from "./inbox-words.ts";
import type { Counted } from "./inbox-words.ts";

/** So many are counted at a unit. */
const mostCounted = 100;

/** What has passed its last day to answer or is near it, at all the units together; nothing where nothing is. */
export function LastDays({ units }: { readonly units: readonly CountedUnit[] }) {
  const say = inboxWords[useLanguage().language];
  const [passed, near] = [sum(units, "passed"), sum(units, "near")];
  if (passed.count + near.count === 0) return undefined;
  return (
    <Alert data-color={passed.count > 0 ? "danger" : "warning"} className="last-days">
      {passed.count > 0 && (
        <p>
          <strong>{say.passed(passed)}</strong>{" "}
          <StyledLink asChild>
            <Link href="/?lastDay=passed">{say.showPassed}</Link>
          </StyledLink>
        </p>
      )}
      {near.count > 0 && (
        <p>
          {say.near(near)}{" "}
          <StyledLink asChild>
            <Link href="/?lastDay=near">{say.showNear}</Link>
          </StyledLink>
        </p>
      )}
    </Alert>
  );
}

function sum(units: readonly CountedUnit[], what: "passed" | "near"): Counted {
  return {
    count: units.reduce((before, unit) => before + (unit[what] ?? 0), 0),
    isMore: units.some(({ questions = 0 }) => questions >= mostCounted),
  };
}
