import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { Button, Paragraph } from "@digdir/designsystemet-react";
import { Route, Switch, useLocation } from "wouter";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { frameWords } from "../kit/frame/frame-words.ts";
import { NoSuchPage } from "../kit/frame/no-such-page.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { SignInGate } from "../kit/frame/sign-in-gate.tsx";
import { Waiting } from "../kit/frame/waiting.tsx";
import { GuardedRouter } from "../kit/session/guarded-router.tsx";
import { useOpenSession, useSession } from "../kit/session/session.ts";
import type { OpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { ChooseUnit } from "./choose-unit.tsx";
import { FormsFrame } from "./known-forms.tsx";
import { CertificatesPage } from "./lists/certificates-page.tsx";
import { DraftsPage } from "./lists/drafts-page.tsx";
import { ToDoPage } from "./lists/to-do-page.tsx";
import { NewCertificatePage } from "./new/new-certificate-page.tsx";
import { practiceWords } from "./practice/practice-words.ts";
import { countOf, useWhatWaits, WaitsFrame } from "./what-waits.tsx";
import { words } from "./words.ts";

// The form and how a certificate reads come when one is opened, so that the lists are there at once.
const DraftPage = lazy(async () => ({ default: (await import("./draft/draft-page.tsx")).DraftPage }));
const PreviewPage = lazy(async () => ({ default: (await import("./draft/preview-page.tsx")).PreviewPage }));
const CertificatePage = lazy(async () => ({
  default: (await import("./certificate/certificate-page.tsx")).CertificatePage,
}));
const EmailsPage = lazy(async () => ({ default: (await import("./emails/emails-page.tsx")).EmailsPage }));
const Registration = lazy(async () => ({ default: (await import("./practice/registration.tsx")).Registration }));
const TermsPage = lazy(async () => ({ default: (await import("./practice/terms-page.tsx")).TermsPage }));
const PracticePage = lazy(async () => ({ default: (await import("./practice/practice-page.tsx")).PracticePage }));
const ReceiptPage = lazy(async () => ({ default: (await import("./certificate/receipt-page.tsx")).ReceiptPage }));

/** Webcert: care staff write, sign and send certificates. */
export function Webcert() {
  return (
    <GuardedRouter base="/webcert">
      <Framed />
    </GuardedRouter>
  );
}

/** Where what waits is looked at: there it is asked for anew. */
const waitsLookedAt: readonly string[] = ["/", "/drafts", "/certificates"];

function Framed() {
  const { language } = useLanguage();
  const [say, ofPractice] = [words[language], practiceWords[language]];
  const session = useSession();
  const isAtUnit = session.is === "open" && session.unit !== undefined;
  const [path] = useLocation();
  const waits = useWhatWaits(isAtUnit ? session : undefined, waitsLookedAt.includes(path) ? path : undefined);
  const pages = [
    { href: "/", label: say.toDo, count: countOf(waits.stopped, waits.questions) },
    { href: "/drafts", label: say.drafts, count: countOf(waits.drafts) },
    { href: "/certificates", label: say.certificates },
    { href: "/new", label: say.newCertificate },
    ...(session.is === "open" && isPrivateDoctor(session) ? [{ href: "/practice", label: ofPractice.own }] : []),
  ];
  return (
    <ApplicationFrame name={say.application} pages={isAtUnit ? pages : []}>
      <SignInGate application={say.application} heading={say.signInHeading} text={say.signInText}>
        {(open) => (
          <WaitsFrame waits={waits}>
            <AtUnit session={open} />
          </WaitsFrame>
        )}
      </SignInGate>
    </ApplicationFrame>
  );
}

function isPrivateDoctor({ who }: OpenSession): boolean {
  return who.kind === "staff" && who.role === "PRIVATE_DOCTOR";
}

function AtUnit({ session }: { readonly session: OpenSession }) {
  const { language } = useLanguage();
  const say = words[language];
  if (session.who.kind === "applicant") return <RegistrationPage />;
  if (session.who.kind !== "staff")
    return (
      <Told heading={say.notCare} text={say.notCareText}>
        <Button variant="secondary" onClick={session.signOut}>
          {frameWords[language].signOut}
        </Button>
      </Told>
    );
  if (session.units.length === 0) return <Told heading={say.noUnits} text={say.noUnitsText} />;
  if (session.unit === undefined) return <ChooseUnit />;
  return (
    <FormsFrame>
      {/* Another unit has other drafts: what was open here is read anew, or is not there. */}
      <Suspense key={session.unit.hsaId} fallback={<Waiting />}>
        <Pages />
      </Suspense>
    </FormsFrame>
  );
}

function RegistrationPage() {
  return (
    <Suspense fallback={<Waiting />}>
      <Registration />
    </Suspense>
  );
}

function Pages() {
  const say = words[useLanguage().language];
  const session = useOpenSession();
  const { who } = session;
  // Nothing is begun before the terms are accepted; what is there may be read.
  const mustAccept = who.kind === "staff" && who.agreements !== undefined && who.agreements.length > 0;
  return (
    <Switch>
      {mustAccept && <Route path="/" component={TermsPage} />}
      {mustAccept && <Route path="/new" component={TermsPage} />}
      {isPrivateDoctor(session) && <Route path="/practice" component={PracticePage} />}
      <Route path="/" component={ToDoPage} />
      <Route path="/drafts" component={DraftsPage} />
      <Route path="/certificates" component={CertificatesPage} />
      <Route path="/new" component={NewCertificatePage} />
      <Route path="/emails" component={EmailsPage} />
      <Route path="/drafts/:id">{({ id }) => <DraftPage key={id} id={id} />}</Route>
      <Route path="/drafts/:id/preview">{({ id }) => <PreviewPage key={id} id={id} />}</Route>
      <Route path="/certificates/:id">{({ id }) => <CertificatePage key={id} id={id} />}</Route>
      <Route path="/certificates/:id/receipt">{({ id }) => <ReceiptPage key={id} id={id} />}</Route>
      <Route>
        <NoSuchPage application={say.application} href="/drafts" way={say.toDrafts} />
      </Route>
    </Switch>
  );
}

interface ToldProperties {
  readonly heading: string;
  readonly text: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

function Told({ heading, text, children }: ToldProperties) {
  const say = words[useLanguage().language];
  return (
    <>
      <PageHeading application={say.application}>{heading}</PageHeading>
      <Paragraph>{text}</Paragraph>
      {children !== undefined && <div>{children}</div>}
    </>
  );
}
