import { Link as StyledLink } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { Link, Redirect } from "wouter";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { isNotThere } from "../../kit/problem.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { WithForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import { DraftEditor } from "./draft-editor.tsx";
import { GoneDraft } from "./gone-draft.tsx";
import { LockedDraft } from "./locked-draft.tsx";
import { findUnsaved } from "./unsaved-copy.ts";
import type { Draft, UnsavedCopy } from "./unsaved-copy.ts";

/** A draft to write on, or to read where it is locked. */
export function DraftPage({ id }: { readonly id: string }) {
  const [round, setRound] = useState(1);
  return (
    <OpenedDraft
      key={round}
      id={id}
      onLocked={() => {
        setRound(round + 1);
      }}
    />
  );
}

interface Properties {
  readonly id: string;
  /** It was locked while somebody wrote on it: it is opened anew. */
  onLocked(): void;
}

function OpenedDraft({ id, onLocked }: Properties) {
  const { call, copies } = useOpenSession();
  const [copy, setCopy] = useState<UnsavedCopy | "none">();
  const { answered, again } = useAnswer(id, () => call(readDraft, { certificateId: id }));
  useEffect(() => {
    void findUnsaved(copies, id).then((found) => {
      setCopy(found ?? "none");
    });
  }, [copies, id]);
  if (answered.is === "not") {
    if (!isNotThere(answered.problem, "draft-not-found"))
      return <RetryMessage problem={answered.problem} onRetry={again} />;
    if (copy === undefined) return <Waiting lines={8} />;
    if (copy === "none") return <NoDraft id={id} />;
    return <WithForm form={copy.form}>{(form) => <GoneDraft id={id} form={form} typed={copy.mine} />}</WithForm>;
  }
  if (answered.is === "waiting" || copy === undefined) return <Waiting lines={8} />;
  const draft: Draft = answered.value;
  return (
    <WithForm form={draft.form}>
      {(form) =>
        draft.isLocked ? (
          <LockedDraft draft={draft} form={form} onRevoked={again} {...(copy === "none" ? {} : { typed: copy.mine })} />
        ) : (
          <DraftEditor draft={draft} form={form} onLocked={onLocked} {...(copy === "none" ? {} : { copy })} />
        )
      }
    </WithForm>
  );
}

/** Where no draft is: signed already, as after Back, it has become a certificate. */
export function NoDraft({ id }: { readonly id: string }) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(`certificate ${id}`, () => call(readCertificate, { certificateId: id }));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "here") return <Redirect to={`/certificates/${id}`} replace state={{ isSignedAlready: true }} />;
  const { problem } = answered;
  if (!isNotThere(problem, "certificate-not-found")) return <RetryMessage problem={problem} onRetry={again} />;
  return (
    <>
      <PageHeading application={say.application} lead={say.notFoundDraftText}>
        {say.notFoundDraft}
      </PageHeading>
      <StyledLink asChild>
        <Link href="/drafts">{say.toDrafts}</Link>
      </StyledLink>
    </>
  );
}
