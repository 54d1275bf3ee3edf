import { Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { recipientName } from "../../kit/recipient-name.ts";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import type { Filter } from "../../kit/table/filters.tsx";
import { ListTable } from "../../kit/table/list-table.tsx";
import type { Column } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import type { Delivery } from "../answers.ts";
import { timeOfNextTry } from "../next-try.ts";
import { DeliveryMark } from "../state-marks.tsx";
import { words } from "../words.ts";
import { findDeliveries } from "./find-deliveries.ts";
import { RetryButton } from "./retry-button.tsx";
import { causeOf, whatIsBrought } from "./what-is-brought.ts";

const states = ["stopped", "open"] as const;

/** What has not arrived, to all or to one recipient. */
export function DeliveriesPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const filters: readonly Filter[] = [
    {
      name: "recipient",
      label: say.recipient,
      choices: recipients.map(({ code, name }) => ({ value: code, label: name[language] })),
    },
    { name: "state", label: say.state, choices: states.map((value) => ({ value, label: say.states[value] })) },
  ];
  const chosen = useFilters(filters);
  const recipient = chosen["recipient"];
  const state = states.find((one) => one === chosen["state"]);
  const list = usePages(JSON.stringify([recipient, state]), (after) =>
    findDeliveries(
      { ...(recipient === undefined ? {} : { recipient }), ...(state === undefined ? {} : { state }) },
      after,
      call,
    ),
  );
  const [since, setSince] = useState<ReadonlyMap<string, Delivery>>(new Map());
  const rows = list.rows.map((row) => since.get(row.deliveryId) ?? row);
  const now = Date.now();
  const recipientColumn: Column<Delivery> = {
    id: "to",
    heading: say.recipient,
    cell: (one) => recipientName(recipients, one.recipient, language),
  };
  return (
    <>
      <PageHeading application={say.application} lead={say.deliveriesLead}>
        {say.deliveries}
      </PageHeading>
      <Filters filters={filters} />
      {list.problem !== undefined && <RetryMessage problem={list.problem} onRetry={list.again} />}
      {list.hasMore === undefined && list.problem === undefined && <Waiting />}
      {list.hasMore !== undefined && (
        <ListTable
          caption={say.deliveries}
          columns={[
            {
              id: "what",
              heading: say.what,
              cell: (one) => (
                <>
                  {whatIsBrought(one, language)}
                  {one.certificateId !== undefined && <code className="short-id">{one.certificateId}</code>}
                </>
              ),
            },
            ...(recipient === undefined ? [recipientColumn] : []),
            { id: "state", heading: say.state, cell: (one) => <DeliveryMark delivery={one} /> },
            {
              id: "reason",
              heading: say.reason,
              cell: (one) => (
                <>
                  {causeOf(one, language)}
                  <span className="tries">
                    {say.sinceAndTries(timeInWords(one.createdAt, language, now), one.tries)}
                  </span>
                </>
              ),
            },
            { id: "next", heading: say.nextTry, cell: ({ nextTryAt }) => timeOfNextTry(nextTryAt, language, now) },
            {
              id: "retry",
              heading: say.attempt,
              cell: (one) => (
                <RetryButton
                  delivery={one}
                  onChange={(changed) => {
                    setSince((before) => new Map(before).set(changed.deliveryId, changed));
                  }}
                />
              ),
            },
          ]}
          rows={rows}
          keyOf={({ deliveryId }) => deliveryId}
          hrefOf={({ deliveryId }) => `/deliveries/${deliveryId}`}
          empty={<Paragraph>{Object.keys(chosen).length > 0 ? say.noneFound : say.nothingHere}</Paragraph>}
          hasMore={list.hasMore}
          isFetching={list.isFetching}
          onMore={list.more}
        />
      )}
    </>
  );
}
