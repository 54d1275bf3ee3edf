import { Alert, Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useLayoutEffect, useRef } from "react";
import { Link as PageLink } from "wouter";
import { useLanguage } from "../kit/use-language.tsx";
import type { Verdict } from "./verdicts.ts";
import { words } from "./words.ts";

/** A verdict. The first takes the focus, so that it is what a screen reader says next. */
export function VerdictMessage({ verdict, isFirst }: { readonly verdict: Verdict; readonly isFirst: boolean }) {
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFirst) heading.current?.focus();
  }, [isFirst]);
  return (
    <Alert data-color={verdict.tone} className={isFirst ? "verify-verdict verify-first" : "verify-verdict"}>
      <Heading level={isFirst ? 2 : 3} data-size={isFirst ? "md" : "2xs"} ref={heading} tabIndex={-1}>
        {verdict.heading[language]}
      </Heading>
      <Paragraph>{verdict.text[language]}</Paragraph>
      {verdict.newer !== undefined && (
        <Paragraph>
          <Link asChild>
            <PageLink href={`/${verdict.newer}`}>{words[language].toNewer}</PageLink>
          </Link>
        </Paragraph>
      )}
    </Alert>
  );
}
