import { Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { Route, Router, Switch } from "wouter";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { NoSuchPage } from "../kit/frame/no-such-page.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { SignInGate } from "../kit/frame/sign-in-gate.tsx";
import { useSession } from "../kit/session/session.ts";
import type { Session } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { DeliveriesPage } from "./deliveries/deliveries-page.tsx";
import { DeliveryPage } from "./deliveries/delivery-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { words } from "./words.ts";

/** The operators' pages: what has stopped, who is hurt, the way out. */
export function Drift() {
  const say = words[useLanguage().language];
  const isIn = isOperator(useSession());
  const pages = [
    { href: "/", label: say.overview },
    { href: "/deliveries", label: say.deliveries },
  ];
  return (
    <Router base="/drift">
      <ApplicationFrame name={say.application} pages={isIn ? pages : []}>
        <SignInGate application={say.application} heading={say.signInHeading} text={say.signInText}>
          {(open) => (isOperator(open) ? <Pages /> : <NotOperator />)}
        </SignInGate>
      </ApplicationFrame>
    </Router>
  );
}

function isOperator(session: Session): boolean {
  return session.is === "open" && session.who.scopes.includes("operator");
}

function Pages() {
  const say = words[useLanguage().language];
  return (
    <Switch>
      <Route path="/" component={OverviewPage} />
      <Route path="/deliveries" component={DeliveriesPage} />
      <Route path="/deliveries/:id">{({ id }) => <DeliveryPage key={id} id={id} />}</Route>
      <Route>
        <NoSuchPage application={say.application} href="/" way={say.backHome} />
      </Route>
    </Switch>
  );
}

function NotOperator() {
  const say = words[useLanguage().language];
  return (
    <>
      <PageHeading application={say.application}>{say.notOperator}</PageHeading>
      <Paragraph className="told">{say.notOperatorText}</Paragraph>
      <StyledLink href="/webcert/">{say.toWebcert}</StyledLink>
    </>
  );
}
