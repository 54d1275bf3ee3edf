import { Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { useLanguage } from "../use-language.tsx";
import { frameWords } from "./frame-words.ts";
import { PageHeading } from "./page-heading.tsx";

interface Properties {
  readonly application: string;
  /** Where the way on leads, below the application's address, and what it is called. */
  readonly href: string;
  readonly way: string;
}

/** An address of an application that leads nowhere. */
export function NoSuchPage({ application, href, way }: Properties) {
  const say = frameWords[useLanguage().language];
  return (
    <>
      <PageHeading application={application} lead={say.notFoundText}>
        {say.notFound}
      </PageHeading>
      <StyledLink asChild>
        <Link href={href}>{way}</Link>
      </StyledLink>
    </>
  );
}
