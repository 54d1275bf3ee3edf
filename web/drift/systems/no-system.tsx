import { Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { isNotThere } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { systemWords } from "./system-words.ts";

/** Where a system cannot be shown: it is not connected, or could not be read. */
export function NoSystem({ problem, onRetry }: { readonly problem: Problem; onRetry(): void }) {
  const { language } = useLanguage();
  const say = systemWords[language];
  const { application } = words[language];
  if (isNotThere(problem, "system-not-found"))
    return (
      <PageHeading application={application} lead={say.notThereText}>
        {say.notThere}
      </PageHeading>
    );
  return (
    <>
      <PageHeading application={application}>{say.systems}</PageHeading>
      <RetryMessage problem={problem} onRetry={onRetry} />
    </>
  );
}

/** The way back to the list. */
export function ToSystems() {
  const say = systemWords[useLanguage().language];
  return (
    <StyledLink asChild>
      <Link href="/systems">{say.toSystems}</Link>
    </StyledLink>
  );
}
