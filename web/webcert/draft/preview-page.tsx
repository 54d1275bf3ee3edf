import { Alert, Button, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { CertificateReading } from "../../kit/form/certificate-reading.tsx";
import { listedFindings } from "../../kit/form/listed-findings.ts";
import { PaperHead } from "../../kit/form/paper-head.tsx";
import type { FormFinding } from "../../kit/form/place-findings.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useFootHeight } from "../../kit/frame/use-foot-height.ts";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { isNotThere } from "../../kit/problem.ts";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { ignoreRepeatedClicks } from "../../kit/session/repeated-clicks.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import { useNameOf, WithForm } from "../known-forms.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { PatientLine } from "../patient-line.tsx";
import { PressMessage } from "../press-message.tsx";
import { useMaySign } from "../use-may-sign.ts";
import { useShortcut } from "../use-shortcut.ts";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { useWaits } from "../what-waits.tsx";
import { words } from "../words.ts";
import { DraftMark } from "./draft-mark.tsx";
import { NoDraft } from "./draft-page.tsx";
import { EmployerChoice } from "./employer-choice.tsx";
import type { EmployerChosen } from "./employer-choice.tsx";
import { LockedDraft } from "./locked-draft.tsx";
import { ReadyMark } from "./readiness.tsx";
import { dropUnsaved } from "./unsaved-copy.ts";
import type { Draft } from "./unsaved-copy.ts";

/** What is signed, word for word, and the signing of it. */
export function PreviewPage({ id }: { readonly id: string }) {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(id, () => call(readDraft, { certificateId: id }));
  if (answered.is === "waiting") return <Waiting lines={8} />;
  if (answered.is === "not") {
    if (isNotThere(answered.problem, "draft-not-found")) return <NoDraft id={id} />;
    return <RetryMessage problem={answered.problem} onRetry={again} />;
  }
  const draft = answered.value;
  return (
    <WithForm form={draft.form}>
      {(form) =>
        draft.isLocked ? (
          <LockedDraft draft={draft} form={form} onRevoked={again} />
        ) : (
          <Preview key={draft.revision} draft={draft} form={form} onReadAgain={again} />
        )
      }
    </WithForm>
  );
}

interface Properties {
  readonly draft: Draft;
  readonly form: KnownForm;
  onReadAgain(): void;
}

function Preview({ draft, form, onReadAgain }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call, copies, who } = useOpenSession();
  const signer = who.kind === "staff" ? (who.name ?? who.hsaId) : undefined;
  const [, go] = useLocation();
  const maySign = useMaySign();
  const foot = useRef<HTMLDivElement>(null);
  useFootHeight(foot);
  const signing = usePress<{ readonly employerCertificateId?: string }>();
  const nameOf = useNameOf();
  const recipients = useRecipients();
  const waits = useWaits();
  const { certificateId, revision, errors } = draft;
  const code = signing.problem?.code;
  const isReady = maySign && errors.length === 0;
  // What completes another certificate goes to its recipient at once.
  const sentTo = draft.madeFrom?.kind === "complement" ? form.recipient : undefined;
  const [employer, setEmployer] = useState<EmployerChosen>();
  const pressedAt = useRef<{ readonly x: number; readonly y: number }>(undefined);
  const showReceipt = (employerCertificateId?: string): void => {
    dropUnsaved(copies, certificateId);
    waits.again();
    if (pressedAt.current !== undefined) ignoreRepeatedClicks(pressedAt.current);
    // A signed draft is no page to come back to.
    go(`/certificates/${certificateId}/receipt`, { replace: true, state: { employerCertificateId } });
  };
  const askWhetherSigned = async (): Promise<Outcome> =>
    whatCameOfIt(await call(readCertificate, { certificateId }), () => true, { "certificate-not-found": "not-done" });
  const pressSign = () => {
    const forEmployer = employer === undefined ? {} : { forEmployer: employer };
    return signing.press((key) =>
      call(signCertificate, { certificateId, seenRevision: revision, ...forEmployer }, key),
    );
  };
  const sign = async (): Promise<void> => {
    const signed = await pressSign();
    if (signed?.ok === true) showReceipt(signed.value.employerCertificateId);
  };
  /** It is signed; the same press once more is answered as the first, which says which the employer's is. */
  const showSigned = async (): Promise<void> => {
    const signed = employer === undefined ? undefined : await pressSign();
    showReceipt(signed?.ok === true ? signed.value.employerCertificateId : undefined);
  };
  useShortcut("KeyS", () => {
    if (isReady) void sign();
  });
  const leadOf = (): { readonly lead?: string } => {
    if (isReady) return { lead: say.previewLead };
    return errors.length > 0 ? { lead: say.previewUnfinished } : {};
  };
  if (code === "draft-not-found" || code === "draft-already-signed") return <NoDraft id={certificateId} />;
  return (
    <div className="preview">
      <PatientLine number={draft.patient} person={draft.person}>
        <DraftMark />
        {draft.ready !== undefined && <ReadyMark ready={draft.ready} />}
      </PatientLine>
      <PageHeading application={say.application} {...leadOf()}>
        {isReady ? say.previewHeading : say.previewOnly}
      </PageHeading>
      {errors.length > 0 && <Incomplete certificateId={certificateId} errors={listedFindings(form, errors)} />}
      <article className="paper" aria-label={nameOf(form)}>
        <PaperHead unit={draft.unit} formNumber={form.formNumber}>
          <Heading level={2} data-size="sm">
            {nameOf(form)}
          </Heading>
        </PaperHead>
        <CertificateReading
          form={form}
          answers={draft.toBeSigned}
          today={swedishDay(Date.now())}
          of="draft"
          level={3}
        />
        <footer className="paper-foot">
          {maySign && signer !== undefined ? `${say.signedWhenBy} ${signer}, ${draft.unit.name}` : say.onlyDoctors}
          {sentTo !== undefined && <p>{say.sentWhenSigned(recipientName(recipients, sentTo, language))}</p>}
        </footer>
      </article>
      {isReady && draft.forEmployer !== undefined && (
        <EmployerChoice
          told={draft.forEmployer}
          chosen={employer}
          onChoose={(chosen) => {
            setEmployer(chosen);
            signing.forget();
          }}
        />
      )}
      <div className="draft-foot" ref={foot} role="region" aria-label={say.sign}>
        {code === "draft-changed" && (
          <Alert data-color="warning" role="alert">
            <Paragraph>
              <strong>{say.changedMeanwhile}.</strong> {say.changedMeanwhileText}
            </Paragraph>
            <Button
              onClick={() => {
                signing.forget();
                onReadAgain();
              }}
            >
              {say.reviewAgain}
            </Button>
          </Alert>
        )}
        {code === "draft-incomplete" && (
          <div role="alert">
            <Incomplete certificateId={certificateId} errors={listedFindings(form, signing.problem?.errors ?? [])} />
          </div>
        )}
        {code === "employer-certificate-incomplete" && <EmployerIncomplete errors={signing.problem?.errors ?? []} />}
        {!toldApart.includes(code) && (
          <PressMessage press={signing} what="sign" ask={askWhetherSigned} onDone={() => void showSigned()} />
        )}
        <div className="draft-foot-row">
          <Button asChild variant="secondary">
            <Link href={`/drafts/${certificateId}`}>{say.backToDraft}</Link>
          </Button>
          {isReady && (
            <Button
              aria-keyshortcuts="Alt+S"
              loading={signing.isUnderWay}
              onClick={({ clientX: x, clientY: y, detail: clicks }) => {
                // A key presses at no place, and what a key presses next was meant.
                pressedAt.current = clicks === 0 ? undefined : { x, y };
                void sign();
              }}
            >
              {signWords(say, employer !== undefined, sentTo !== undefined)}{" "}
              <kbd aria-hidden="true">{say.signShortcut}</kbd>
            </Button>
          )}
          {!maySign && <span className="quiet">{say.onlyDoctors}</span>}
        </div>
      </div>
    </div>
  );
}

/** Refusals that are told in words of their own. */
const toldApart: readonly (string | undefined)[] = [
  "draft-changed",
  "draft-incomplete",
  "employer-certificate-incomplete",
];

/** What the button does. */
function signWords(say: (typeof words)["sv" | "en"], isBoth: boolean, isSent: boolean): string {
  if (isBoth) return isSent ? say.signBothAndSend : say.signBoth;
  return isSent ? say.signAndSend : say.signNow;
}

/** What stands in the way of the employer's: it is mended in the draft, whose answers it has. */
function EmployerIncomplete({ errors }: { readonly errors: readonly FormFinding[] }) {
  const { language } = useLanguage();
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>
        <strong>{words[language].employerIncomplete}</strong>
      </Paragraph>
      <ul>
        {errors.map(({ pointer, code, text }) => (
          <li key={`${pointer} ${code}`}>{text?.[language] ?? code}</li>
        ))}
      </ul>
    </Alert>
  );
}

interface IncompleteProperties {
  readonly certificateId: string;
  readonly errors: readonly FormFinding[];
}

/** What stands in the way of signing, each leading to the field where it is mended. */
function Incomplete({ certificateId, errors }: IncompleteProperties) {
  const { language } = useLanguage();
  const say = words[language];
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="xs">
        {say.incomplete}: {say.missing(errors.length)}
      </Heading>
      <ul>
        {errors.map(({ pointer, code, text }) => (
          <li key={`${pointer} ${code}`}>
            <StyledLink asChild>
              <Link href={`/drafts/${certificateId}`} state={{ focus: pointer }}>
                {text?.[language] ?? code}
              </Link>
            </StyledLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
