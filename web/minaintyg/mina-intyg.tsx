import { lazy, Suspense } from "react";
import { Button, Paragraph } from "@digdir/designsystemet-react";
import { Route, Router, Switch } from "wouter";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { NoSuchPage } from "../kit/frame/no-such-page.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { SignInGate } from "../kit/frame/sign-in-gate.tsx";
import { Waiting } from "../kit/frame/waiting.tsx";
import { useSession } from "../kit/session/session.ts";
import type { OpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { ListPage } from "./list/list-page.tsx";
import { words } from "./words.ts";

// What a certificate says comes when one is opened, so that the list is there at once.
const OneCertificate = lazy(async () => ({
  default: (await import("./certificate/one-certificate.tsx")).OneCertificate,
}));

/** Mina intyg: citizens read, print and send their own certificates. */
export function MinaIntyg() {
  const say = words[useLanguage().language];
  const session = useSession();
  return (
    <Router base="/minaintyg">
      <ApplicationFrame name={say.application} pages={[]}>
        <SignInGate application={say.application} heading={say.signInHeading} text={say.signInText}>
          {(open) => (open.who.kind === "citizen" ? <Pages /> : <NotCitizen session={open} />)}
        </SignInGate>
        {session.is === "signed-out" && <p className="sign-in-age">{say.signInAge}</p>}
      </ApplicationFrame>
    </Router>
  );
}

function Pages() {
  const say = words[useLanguage().language];
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/" component={ListPage} />
        <Route path="/certificates/:id/:page?">
          {({ id, page }) => <OneCertificate key={id} id={id} page={page ?? "read"} />}
        </Route>
        <Route>
          <NoSuchPage application={say.application} href="/" way={say.toList} />
        </Route>
      </Switch>
    </Suspense>
  );
}

function NotCitizen({ session }: { readonly session: OpenSession }) {
  const say = words[useLanguage().language];
  return (
    <div className="told">
      <PageHeading application={say.application}>{say.notCitizen}</PageHeading>
      <Paragraph>{say.notCitizenText}</Paragraph>
      <Button variant="secondary" onClick={session.signOut}>
        {say.signOut}
      </Button>
    </div>
  );
}
