import { Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { NoSuchPage } from "../kit/frame/no-such-page.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { SignInGate } from "../kit/frame/sign-in-gate.tsx";
import { Waiting } from "../kit/frame/waiting.tsx";
import { GuardedRouter } from "../kit/session/guarded-router.tsx";
import { useSession } from "../kit/session/session.ts";
import type { Session } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { DeliveriesPage } from "./deliveries/deliveries-page.tsx";
import { DeliveryPage } from "./deliveries/delivery-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { words } from "./words.ts";

// What is kept comes when it is opened, so that what has stopped is there at once.
const SystemPages = lazy(async () => ({ default: (await import("./systems/system-pages.tsx")).SystemPages }));
const DirectoryPages = lazy(async () => ({
  default: (await import("./directory/directory-pages.tsx")).DirectoryPages,
}));

/** The operators' pages: what has stopped, who is hurt, the way out; and the directory, for all who keep it. */
export function Drift() {
  return (
    <GuardedRouter base="/drift">
      <Framed />
    </GuardedRouter>
  );
}

function Framed() {
  const say = words[useLanguage().language];
  const may = mayOf(useSession());
  const pages = [
    ...(may.operate
      ? [
          { href: "/", label: say.overview },
          { href: "/deliveries", label: say.deliveries },
          { href: "/systems", label: say.systems },
        ]
      : []),
    ...(may.keep ? [{ href: "/directory", label: say.directory }] : []),
  ];
  return (
    <ApplicationFrame name={say.application} pages={pages}>
      <SignInGate application={say.application} heading={say.signInHeading} text={say.signInText}>
        {(open) => <Pages may={mayOf(open)} />}
      </SignInGate>
    </ApplicationFrame>
  );
}

interface May {
  readonly operate: boolean;
  /** Keep the directory, all of it or of some care providers: also administrators do, who are no operators. */
  readonly keep: boolean;
}

function mayOf(session: Session): May {
  const scopes = session.is === "open" ? session.who.scopes : [];
  return { operate: scopes.includes("operator"), keep: scopes.includes("directory:write") };
}

function Pages({ may }: { readonly may: May }) {
  const say = words[useLanguage().language];
  if (!may.operate && !may.keep) return <NotOperator />;
  return (
    <Switch>
      {may.operate && <Route path="/" component={OverviewPage} />}
      {may.operate && <Route path="/deliveries" component={DeliveriesPage} />}
      {may.operate && <Route path="/deliveries/:id">{({ id }) => <DeliveryPage key={id} id={id} />}</Route>}
      {may.operate && (
        <Route path={/^\/(?:systems(?:\/[^/]+(?:\/change)?)?|new-system)$/}>
          <Suspense fallback={<Waiting />}>
            <SystemPages />
          </Suspense>
        </Route>
      )}
      {may.keep && (
        <Route path={may.operate ? /^\/directory(?:\/|$)/ : /^\/(?:directory(?:\/|$)|$)/}>
          <Suspense fallback={<Waiting />}>
            <DirectoryPages />
          </Suspense>
        </Route>
      )}
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
