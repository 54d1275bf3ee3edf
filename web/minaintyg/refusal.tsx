import { Button, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { isNotThere } from "../kit/problem.ts";
import type { Problem } from "../kit/problem.ts";
import { RetryMessage } from "../kit/retry-message.tsx";
import { useOpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

interface Properties {
  readonly problem: Problem;
  /** What the page is called while it cannot be shown. */
  readonly heading: string;
  onRetry(): void;
}

/** In the place of a page that cannot be shown: kindly, and what to do. */
export function Refusal({ problem, heading, onRetry }: Properties) {
  const say = words[useLanguage().language];
  const { signOut } = useOpenSession();
  if (problem.code === "too-young") {
    return (
      <div className="told">
        <PageHeading application={say.application}>{say.tooYoung}</PageHeading>
        <Paragraph>{say.tooYoungText}</Paragraph>
        <Paragraph>{say.tooYoungNext}</Paragraph>
        <Button variant="secondary" onClick={signOut}>
          {say.signOut}
        </Button>
      </div>
    );
  }
  if (isNotThere(problem, "certificate-not-found")) {
    return (
      <div className="told">
        <PageHeading application={say.application}>{say.notFound}</PageHeading>
        <Paragraph>{say.notFoundText}</Paragraph>
        <StyledLink asChild className="next-link">
          <Link href="/">{say.toList}</Link>
        </StyledLink>
      </div>
    );
  }
  return (
    <>
      <PageHeading application={say.application}>{heading}</PageHeading>
      <RetryMessage problem={problem} onRetry={onRetry} />
    </>
  );
}
