import { Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useState } from "react";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";
import { callApi } from "../kit/call-api.ts";
import type { ApiResult } from "../kit/call-api.ts";
import type { SignedIn } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { DemoPerson, Stage } from "../kit/local-answers.ts";
import { VerificationAnswer } from "./verification-answer.tsx";
import type { Verification } from "./verdicts.ts";
import { words } from "./words.ts";

interface Properties {
  readonly id: string;
  readonly signedIn: SignedIn;
  readonly units: DemoPerson["units"];
  readonly types: Stage["certificateTypes"];
  readonly onExpired: () => void;
}

/**
 * The unit one works at, and the button that verifies. It waits for a press, since each verification is noted in the
 * access log.
 */
export function VerifyHere({ id, signedIn, units, types, onExpired }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const [unit, setUnit] = useState(units[0]?.hsaId);
  const [progress, setProgress] = useState<"verifying" | ApiResult<Verification>>();
  if (unit === undefined) return <Paragraph>{say.noUnits}</Paragraph>;
  const verify = async (): Promise<void> => {
    if (progress === "verifying") return;
    setProgress("verifying");
    const answer = await callApi(
      verifyCertificate,
      { certificateId: id },
      { accessToken: signedIn.accessToken, language, unit },
    );
    if (!answer.ok && answer.problem.code === "token-missing") onExpired();
    else setProgress(answer);
  };

  return (
    <>
      {units.length > 1 && (
        <Field>
          <Label>{say.unit}</Label>
          <Select
            value={unit}
            disabled={progress === "verifying"}
            onChange={(event) => {
              setUnit(event.currentTarget.value);
              setProgress(undefined);
            }}
          >
            {units.map(({ hsaId, name }) => (
              <Select.Option key={hsaId} value={hsaId}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <div className="verify-buttons">
        <Button loading={progress === "verifying"} onClick={() => void verify()}>
          {say.verify}
        </Button>
      </div>
      <p role="status" className="verify-status">
        {progress === "verifying" && `${say.verifying} …`}
      </p>
      {progress !== undefined && progress !== "verifying" && (
        <section aria-label={say.result} className="verify-result">
          <VerificationAnswer answer={progress} types={types} />
        </section>
      )}
    </>
  );
}
