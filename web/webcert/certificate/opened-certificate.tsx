import { Link as StyledLink } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { isNotThere } from "../../kit/problem.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useLeftCopies } from "../use-left-copies.ts";
import { words } from "../words.ts";
import type { Certificate } from "./certificate.ts";

interface Properties {
  readonly id: string;
  /** @param again reads it anew, as after a change */
  children(certificate: Certificate, again: () => void): ReactNode;
}

/** Opens a certificate for what shows it, or says why there is none. */
export function OpenedCertificate({ id, children }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer(id, () => call(readCertificate, { certificateId: id }));
  useLeftCopies(answered.is === "here" ? [id] : []);
  if (answered.is === "waiting") return <Waiting lines={8} />;
  if (answered.is === "here") return children(answered.value, again);
  if (!isNotThere(answered.problem, "certificate-not-found"))
    return <RetryMessage problem={answered.problem} onRetry={again} />;
  return (
    <>
      <PageHeading application={say.application} lead={say.notFoundCertificateText}>
        {say.notFoundCertificate}
      </PageHeading>
      <StyledLink asChild>
        <Link href="/certificates">{say.toCertificates}</Link>
      </StyledLink>
    </>
  );
}
