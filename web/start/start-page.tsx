import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import { useRecipients } from "../kit/use-recipients.ts";
import { OnTheirWay } from "./on-their-way.tsx";
import { useDemo } from "./use-demo.ts";
import { WhatRunsHere } from "./what-runs-here.tsx";
import { WhoToBe } from "./who-to-be.tsx";
import { words } from "./words.ts";

/** The front door of the exchange on this machine: whom one can be, what is on its way, and where to look. */
export function StartPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { found, failed, retry } = useDemo();
  const recipients = useRecipients();
  return (
    <div className="start">
      <div>
        <PageHeading application="Intygstjänster" lead={say.lead}>
          {say.heading}
        </PageHeading>
        {failed && (
          <Alert data-color="warning" role="alert">
            <Paragraph>{say.notReady}</Paragraph>
            <Button onClick={retry}>{say.retry}</Button>
          </Alert>
        )}
        {found !== undefined && <WhoToBe people={found.people} />}
      </div>
      <OnTheirWay types={found?.certificateTypes ?? []} recipients={recipients} />
      <WhatRunsHere simulators={found?.simulators ?? []} />
    </div>
  );
}
