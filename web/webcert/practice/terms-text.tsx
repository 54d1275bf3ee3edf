import { Paragraph } from "@digdir/designsystemet-react";
import type * as z from "zod/mini";
import type { listAgreements } from "../../../functions/identity/practice/list-agreements.contract.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { practiceWords } from "./practice-words.ts";

/** Terms to accept, and what somebody has accepted of them. */
export type Terms = z.output<typeof listAgreements.output>["agreements"][number];

/** The terms in Swedish, the language that they are made in. */
export function TermsText({ terms: { text, version } }: { readonly terms: Terms }) {
  const say = practiceWords[useLanguage().language];
  return (
    <>
      <div lang="sv" className="terms">
        {text.map((paragraph) => (
          <Paragraph key={paragraph}>{paragraph}</Paragraph>
        ))}
      </div>
      <Paragraph data-size="sm">{say.version(version)}</Paragraph>
    </>
  );
}
