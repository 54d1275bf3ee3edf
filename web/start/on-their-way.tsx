import { Button, Card, Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useState } from "react";
import { Waiting } from "../kit/frame/waiting.tsx";
import { timeInWords } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { CertificateOnItsWay, Demo, Status, UnitStatus } from "./local-answers.ts";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import { ShortId } from "./short-id.tsx";
import { stateWords, stepDetail, stepInWords } from "./step-words.ts";
import { typeName } from "./type-name.ts";
import { useLiveStatus } from "./use-live-status.tsx";
import { wayOf } from "./way-of-certificate.ts";
import { words } from "./words.ts";

/** What codes are called. */
interface Names {
  readonly types: Demo["certificateTypes"];
  readonly recipients: KnownRecipients;
}

/** The newest certificates of each demo unit and how far each has come, live. */
export function OnTheirWay({ types, recipients }: Names) {
  const { language } = useLanguage();
  const say = words[language];
  const [isPaused, setIsPaused] = useState(false);
  const look = useLiveStatus(isPaused);
  const isEmpty = look?.status.units.every(({ certificates }) => certificates.length === 0) === true;

  return (
    <section aria-labelledby="live">
      <div className="start-live-head">
        <Heading level={2} data-size="sm" id="live">
          {say.liveHeading}
        </Heading>
        <div className="start-live-control">
          {(isPaused || look !== undefined) && (
            <span className={isPaused ? "start-updated" : "start-updated start-updated-live"}>
              {isPaused ? say.paused : say.updated}{" "}
              {look !== undefined && timeInWords(new Date(look.at).toISOString(), language, look.at, "second")}
            </span>
          )}
          <Button
            variant="tertiary"
            onClick={() => {
              setIsPaused(!isPaused);
            }}
          >
            {isPaused ? say.resume : say.pause}
          </Button>
        </div>
      </div>
      <Paragraph className="start-lead">{say.liveIntro}</Paragraph>
      {/* The newest line only: a list read aloud every two seconds would help nobody. */}
      <p role="status" className="ds-sr-only">
        {look?.news
          .map(({ form, step }) => `${typeName(types, form, language)}: ${stepInWords(step, language, recipients)}.`)
          .join(" ")}
      </p>
      {look === undefined && <Waiting lines={2} />}
      {look !== undefined && <Outstanding status={look.status} />}
      {isEmpty && (
        <Card className="start-empty">
          <Paragraph>
            <strong>{say.noCertificates}</strong> {say.noCertificatesHelp}
          </Paragraph>
        </Card>
      )}
      {look !== undefined && !isEmpty && (
        <div className="start-units">
          {look.status.units.map((unit) => (
            <UnitCertificates key={unit.hsaId} unit={unit} types={types} recipients={recipients} />
          ))}
        </div>
      )}
    </section>
  );
}

function Outstanding({ status }: { readonly status: Status }) {
  const say = words[useLanguage().language];
  const { waitingDeliveries, stoppedDeliveries, unpublishedEvents } = status;
  if (waitingDeliveries + stoppedDeliveries + unpublishedEvents === 0) return null;
  return (
    <p className="start-waiting">
      {waitingDeliveries > 0 && <Tag data-color="info">{`${String(waitingDeliveries)} ${say.waiting}`}</Tag>}
      {stoppedDeliveries > 0 && <Tag data-color="danger">{`${String(stoppedDeliveries)} ${say.stopped}`}</Tag>}
      {unpublishedEvents > 0 && <Tag data-color="neutral">{`${String(unpublishedEvents)} ${say.unpublished}`}</Tag>}
    </p>
  );
}

function UnitCertificates({ unit, ...names }: Names & { readonly unit: UnitStatus }) {
  const say = words[useLanguage().language];
  return (
    <Card className="start-unit">
      <Heading level={3} data-size="2xs">
        {unit.name}
      </Heading>
      {unit.certificates.length === 0 ? (
        <Paragraph className="start-subtle">{say.noCertificates}</Paragraph>
      ) : (
        <ul className="start-certificates">
          {unit.certificates.map((certificate) => (
            <CertificateWay key={certificate.certificateId} certificate={certificate} {...names} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function CertificateWay({ certificate, types, recipients }: Names & { readonly certificate: CertificateOnItsWay }) {
  const { language } = useLanguage();
  const now = Date.now();
  return (
    <li>
      <p className="start-certificate">
        <strong>{typeName(types, certificate.form, language)}</strong> <ShortId id={certificate.certificateId} />
        {certificate.state === "revoked" && <Tag data-color="warning">{stateWords.revoked[language]}</Tag>}
      </p>
      <ol className="start-way">
        {wayOf(certificate).map((step) => (
          <li key={`${step.kind} ${step.recipient ?? ""}`} data-state={step.state}>
            <span>{stepInWords(step, language, recipients)}</span> <small>{stepDetail(step, language, now)}</small>
          </li>
        ))}
      </ol>
    </li>
  );
}
