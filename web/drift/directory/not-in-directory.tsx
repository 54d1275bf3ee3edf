import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { isNotThere } from "../../kit/problem.ts";
import type { Problem } from "../../kit/problem.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { directoryWords } from "./directory-words.ts";

interface Properties {
  readonly problem: Problem;
  /** What the operation says where there is no such record. */
  readonly code: string;
  onRetry(): void;
}

/** Where a record cannot be shown: it is not there, or could not be read. */
export function NotInDirectory({ problem, code, onRetry }: Properties) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { application } = words[language];
  if (isNotThere(problem, code))
    return (
      <PageHeading application={application} lead={say.notThereText}>
        {say.notThere}
      </PageHeading>
    );
  return (
    <>
      <PageHeading application={application}>{say.directory}</PageHeading>
      <RetryMessage problem={problem} onRetry={onRetry} />
    </>
  );
}
