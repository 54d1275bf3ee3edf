import { Button } from "@digdir/designsystemet-react";
import { Link, useLocation } from "wouter";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { deriveDraft } from "../../../functions/webcert/drafts/derive-draft.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { PressMessage } from "../press-message.tsx";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import type { Certificate } from "./certificate.ts";

type DraftKind = Certificate["drafts"][number]["kind"];

/** Why none is made where there is one, to which the certificate that is read anew leads. */
const isThere: readonly string[] = ["draft-made-already", "employer-certificate-made-already"];

/** In the order in which they stand. What completes one stands where that is asked for. */
const kinds: readonly DraftKind[] = ["renew", "replace", "for-employer"];

interface Properties {
  readonly certificate: Certificate;
  onChanged(): void;
}

/** The drafts that may be made from the certificate, each by one press, and the way to what there is. */
export function DraftsFrom({ certificate, onChanged }: Properties) {
  return kinds.map((kind) => <DraftFrom key={kind} kind={kind} certificate={certificate} onChanged={onChanged} />);
}

interface KindProperties extends Properties {
  readonly kind: DraftKind;
  /** Where the draft is seen, below its own address. @default the form */
  readonly at?: "/preview";
}

/** The button that makes a draft of a kind; the way to it where there is one; nothing where none may be made. */
export function DraftFrom({ kind, certificate, onChanged, at }: KindProperties) {
  const all = words[useLanguage().language];
  const say = all.drafting[kind];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const waits = useWaits();
  const making = usePress<{ certificateId: string }>();
  const { certificateId } = certificate;
  const there = certificate.drafts.find((draft) => draft.kind === kind);
  if (there !== undefined)
    return (
      <Button variant="secondary" asChild>
        <Link href={`/drafts/${there.certificateId}${at ?? ""}`}>{say.goOn}</Link>
      </Button>
    );
  if (kind === "for-employer" && certificate.employerCertificateId !== undefined)
    return (
      <Button variant="secondary" asChild>
        <Link href={`/certificates/${certificate.employerCertificateId}`}>{all.openEmployers}</Link>
      </Button>
    );
  if (!certificate.actions.includes(kind)) return undefined;
  const make = async (): Promise<void> => {
    const made = await making.press((key) => call(deriveDraft, { certificateId, kind }, key));
    if (made?.ok === true) {
      waits.again();
      go(`/drafts/${made.value.certificateId}${at ?? ""}`);
    } else if (made !== undefined && isThere.includes(made.problem.code)) onChanged();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await call(readCertificate, { certificateId }), ({ drafts }) =>
      drafts.some((one) => one.kind === kind),
    );
  return (
    <>
      <PressMessage press={making} what="derive" ask={ask} onDone={onChanged} />
      <Button variant="secondary" loading={making.isUnderWay} onClick={() => void make()}>
        {say.make}
      </Button>
    </>
  );
}
