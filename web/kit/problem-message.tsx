import { Alert, Link, Paragraph } from "@digdir/designsystemet-react";
import type { Problem } from "./problem.ts";
import { useLanguage } from "./use-language.tsx";

const words = {
  sv: { meaning: "Vad betyder det?", code: "Kod" },
  en: { meaning: "What does it mean?", code: "Code" },
} as const;

/** Says what went wrong, and where to read what to do about it. */
export function ProblemMessage({ problem }: { readonly problem: Problem }) {
  const { language } = useLanguage();
  const say = words[language];
  return (
    <Alert data-color="warning" role="alert" className="problem-message">
      <Paragraph>
        <strong>{problem.title}</strong>
      </Paragraph>
      {problem.errors?.map(({ pointer, code, text }) => (
        <Paragraph key={`${pointer} ${code}`}>
          <code>{pointer}</code> {text?.[language] ?? code}
        </Paragraph>
      ))}
      {problem.explainedAt !== undefined && (
        <Paragraph>
          {say.code} <code>{problem.code}</code>. <Link href={problem.explainedAt}>{say.meaning}</Link>
        </Paragraph>
      )}
    </Alert>
  );
}
