import { Button, Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ApiResult } from "../kit/call-api.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import type { SignedIn } from "../kit/sign-in.ts";
import { swedishDay } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";
import { writeAndSend } from "./write-and-send.ts";

type Progress = "writing" | ApiResult<{ readonly certificateId: string }>;

/** One button for the whole main job, to watch the certificate on its way below. */
export function WriteOne({ signedIn, unit }: { readonly signedIn: SignedIn; readonly unit: string }) {
  const { language } = useLanguage();
  const say = words[language];
  const [progress, setProgress] = useState<Progress>();
  const write = async (): Promise<void> => {
    if (progress === "writing") return;
    setProgress("writing");
    setProgress(await writeAndSend({ accessToken: signedIn.accessToken, language, unit }, swedishDay(Date.now())));
  };
  return (
    <div className="start-write">
      <Heading level={3} data-size="2xs">
        {say.writeHeading}
      </Heading>
      <Paragraph className="start-subtle">{say.writeText}</Paragraph>
      <Button loading={progress === "writing"} onClick={() => void write()}>
        {say.write}
      </Button>
      <div aria-live="polite">
        {progress !== undefined && progress !== "writing" && progress.ok && (
          <Paragraph>
            {say.written} <code>{progress.value.certificateId}</code>. <Link href="#live">{say.watch}</Link>
          </Paragraph>
        )}
        {progress !== undefined && progress !== "writing" && !progress.ok && (
          <ProblemMessage problem={progress.problem} />
        )}
      </div>
    </div>
  );
}
