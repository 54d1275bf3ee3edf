import { Alert, Link, Paragraph } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { adviceOf } from "./problem-advice.ts";
import type { Problem } from "./problem.ts";
import { useLanguage } from "./use-language.tsx";

const words = {
  sv: { meaning: "Läs mer", id: "Felets id" },
  en: { meaning: "Read more", id: "The problem's id" },
} as const;

interface Properties {
  readonly problem: Problem;
  /** What can be pressed about it. */
  readonly children?: ReactNode;
}

/** Says what went wrong, what to do, and last the id by which support finds this one case. */
export function ProblemMessage({ problem, children }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const told = problem.errors?.filter(({ text }) => text !== undefined) ?? [];
  return (
    <Alert data-color="warning" role="alert" className="problem-message">
      <Paragraph>
        <strong>{withoutStop(problem.title)}.</strong> {adviceOf(problem)[language]}
      </Paragraph>
      {told.map(({ pointer, code, text }) => (
        <Paragraph key={`${pointer} ${code}`}>{text?.[language]}</Paragraph>
      ))}
      {children !== undefined && <div className="problem-actions">{children}</div>}
      {problem.instance !== undefined && (
        <Paragraph data-size="xs" className="problem-id">
          {say.id}: <code>{problem.instance.replace(/^urn:uuid:/, "")}</code>
          {problem.explainedAt !== undefined && (
            <>
              {" · "}
              <code>{problem.code}</code> · <Link href={problem.explainedAt}>{say.meaning}</Link>
            </>
          )}
        </Paragraph>
      )}
    </Alert>
  );
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, "");
}
