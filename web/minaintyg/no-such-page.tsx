import { Link as StyledLink } from "@digdir/designsystemet-react";
import { Link } from "wouter";
import { frameWords } from "../kit/frame/frame-words.ts";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { language } = useLanguage();
  const say = words[language];
  return (
    <div className="told">
      <PageHeading application={say.application} lead={frameWords[language].notFoundText}>
        {frameWords[language].notFound}
      </PageHeading>
      <StyledLink asChild className="next-link">
        <Link href="/">{say.toList}</Link>
      </StyledLink>
    </div>
  );
}
