import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { printOwnCertificate } from "../../../functions/minaintyg/certificates/print-own-certificate.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { openPdf, savePdf } from "../../kit/pdf-file.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { inShort } from "../in-short.ts";
import { words } from "../words.ts";
import { BackLink } from "./back-link.tsx";
import type { Opened } from "./one-certificate.tsx";

type Diagnosis = "shown" | "left-out";

/** The certificate as it is on paper; without its diagnosis where it may be. */
export function PrintPage({ certificate, name }: Opened) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const [diagnosis, setDiagnosis] = useState<Diagnosis>(
    // An employer need not know; an authority must.
    certificate.mayLeaveOutDiagnosis && certificate.recipient === undefined ? "left-out" : "shown",
  );
  const printing = usePress();
  const { certificateId, mayLeaveOutDiagnosis, issuer } = certificate;
  const print = (use: typeof openPdf): void => {
    const headings = language === "en" ? ("sv-en" as const) : ("sv" as const);
    void printing.press(() => use(call(printOwnCertificate, { certificateId, headings, diagnosis })));
  };
  return (
    <div className="one">
      <BackLink href={`/certificates/${certificateId}`}>{say.back}</BackLink>
      <PageHeading
        application={say.application}
        lead={[name, inShort(certificate, language, Date.now()), issuer.unit.name]
          .filter((one) => one !== "")
          .join(" · ")}
      >
        {say.printHeading}
      </PageHeading>
      {mayLeaveOutDiagnosis && (
        <fieldset className="who-reads">
          <legend>{say.printQuestion}</legend>
          <Reader value="shown" chosen={diagnosis} onChoose={setDiagnosis} text={say.printWholeText}>
            {say.printWhole}
          </Reader>
          <Reader value="left-out" chosen={diagnosis} onChoose={setDiagnosis} text={say.printWithoutText}>
            {say.printWithout}
          </Reader>
        </fieldset>
      )}
      {printing.problem !== undefined && <ProblemMessage problem={printing.problem} />}
      <div className="answers">
        <Button
          loading={printing.isUnderWay}
          onClick={() => {
            print(openPdf);
          }}
        >
          {say.openPdf}
        </Button>
        <Button
          variant="secondary"
          disabled={printing.isUnderWay}
          onClick={() => {
            print(savePdf);
          }}
        >
          {say.savePdf}
        </Button>
      </div>
      <Paragraph className="quiet">{say.printAdvice}</Paragraph>
    </div>
  );
}

interface ReaderProperties {
  readonly value: Diagnosis;
  readonly chosen: Diagnosis;
  onChoose(value: Diagnosis): void;
  readonly children: string;
  readonly text: string;
}

function Reader({ value, chosen, onChoose, children, text }: ReaderProperties) {
  return (
    <label className="reader">
      <input
        type="radio"
        className="ds-input"
        name="diagnosis"
        value={value}
        checked={chosen === value}
        aria-describedby={`reader.${value}`}
        onChange={() => {
          onChoose(value);
        }}
      />
      <span>
        <strong>{children}</strong>
        <span id={`reader.${value}`}>{text}</span>
      </span>
    </label>
  );
}
