import { Heading } from "@digdir/designsystemet-react";
import { recipientName } from "../../kit/recipient-name.ts";
import type { KnownRecipients } from "../../kit/recipient-name.ts";
import { ListTable } from "../../kit/table/list-table.tsx";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Standing } from "../answers.ts";
import { countText } from "../counted.ts";
import { StandingMark } from "../state-marks.tsx";
import { timeOfNextTry } from "../next-try.ts";
import { words } from "../words.ts";

interface Properties {
  readonly standings: readonly Standing[];
  readonly recipients: KnownRecipients;
}

/** How it goes with each recipient; a row leads to its deliveries. */
export function RecipientTable({ standings, recipients }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const now = Date.now();
  return (
    <section>
      <Heading level={2} data-size="xs">
        {say.recipients}
      </Heading>
      <ListTable
        caption={say.recipients}
        columns={[
          {
            id: "recipient",
            heading: say.recipient,
            cell: ({ recipient }) => recipientName(recipients, recipient, language),
          },
          { id: "state", heading: say.state, cell: (standing) => <StandingMark standing={standing} /> },
          { id: "stopped", heading: say.stopped, cell: ({ stoppedDeliveries }) => countText(stoppedDeliveries) },
          { id: "waiting", heading: say.waiting, cell: ({ waitingDeliveries }) => countText(waitingDeliveries) },
          {
            id: "oldest",
            heading: say.oldest,
            cell: ({ oldestAt }) => (oldestAt === undefined ? say.none : timeInWords(oldestAt, language, now)),
          },
          { id: "next", heading: say.nextTry, cell: ({ nextTryAt }) => timeOfNextTry(nextTryAt, language, now) },
        ]}
        rows={standings}
        keyOf={({ recipient }) => recipient}
        hrefOf={({ recipient }) => `/deliveries?recipient=${recipient}`}
        empty={say.none}
        hasMore={false}
        isFetching={false}
        onMore={() => undefined}
      />
    </section>
  );
}
