import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { Link } from "wouter";
import { listSystems } from "../../../functions/intygstjanst/systems/list-systems.contract.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { ListTable } from "../../kit/table/list-table.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { StandingTag } from "./standing-tag.tsx";
import type { System } from "./system-fields.ts";
import { systemWords } from "./system-words.ts";

/** The systems that are connected, and those whose record cannot be read. */
export function SystemsPage() {
  const { language } = useLanguage();
  const say = systemWords[language];
  const { call } = useOpenSession();
  const [damaged, setDamaged] = useState<readonly string[]>([]);
  const list = usePages("systems", async (after) => {
    const answer = await call(listSystems, after === undefined ? {} : { after });
    if (!answer.ok) return answer;
    const { systems: rows, damaged: unread, next } = answer.value;
    setDamaged(unread);
    return { ok: true, value: { rows, ...(next === undefined ? {} : { next }) } };
  });
  return (
    <>
      <PageHeading
        application={words[language].application}
        lead={say.lead}
        action={
          <Button asChild>
            <Link href="/new-system">{say.newSystem}</Link>
          </Button>
        }
      >
        {say.systems}
      </PageHeading>
      <Damaged clientIds={damaged} />
      {list.problem !== undefined && <RetryMessage problem={list.problem} onRetry={list.again} />}
      {list.hasMore === undefined && list.problem === undefined && <Waiting />}
      {list.hasMore !== undefined && (
        <ListTable
          caption={say.systems}
          columns={[
            { id: "name", heading: say.name, cell: ({ name }) => name },
            { id: "client", heading: say.clientId, cell: ({ clientId }) => <code>{clientId}</code> },
            { id: "state", heading: say.state, cell: (system) => <StandingTag system={system} /> },
            { id: "reach", heading: say.actsFor, cell: (system) => reachOf(system, language) },
          ]}
          rows={list.rows}
          keyOf={({ clientId }) => clientId}
          hrefOf={({ clientId }) => `/systems/${clientId}`}
          empty={<Paragraph>{say.noSystems}</Paragraph>}
          hasMore={list.hasMore}
          isFetching={list.isFetching}
          onMore={list.more}
        />
      )}
    </>
  );
}

function Damaged({ clientIds }: { readonly clientIds: readonly string[] }) {
  const say = systemWords[useLanguage().language];
  if (clientIds.length === 0) return undefined;
  return (
    <section className="state-band" data-tone="stopped">
      <Heading level={2} data-size="xs">
        {say.damagedHeading}
      </Heading>
      <p>{say.damagedText}</p>
      <ul>
        {clientIds.map((clientId) => (
          <li key={clientId}>
            <code>{clientId}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For how many a system acts. */
function reachOf({ careProviders, units }: System, language: Language): string {
  const say = systemWords[language];
  const reach = [
    ...(careProviders.length === 0 ? [] : [say.careProviders(careProviders.length)]),
    ...(units.length === 0 ? [] : [say.units(units.length)]),
  ];
  return reach.length === 0 ? say.nobody : reach.join(", ");
}
