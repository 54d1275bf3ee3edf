import { Button, Heading, Link as StyledLink, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { listOwnCertificates } from "../../../functions/minaintyg/certificates/list-own-certificates.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { Filters, useFilters } from "../../kit/table/filters.tsx";
import { usePages } from "../../kit/table/use-pages.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { numberInWords } from "../../kit/person-number.ts";
import { useRecipients } from "../../kit/use-recipients.ts";
import { fetchForm } from "../known-forms.ts";
import type { ListedCertificate } from "../own-certificate.ts";
import { Refusal } from "../refusal.tsx";
import { words } from "../words.ts";
import { CertificateCard } from "./certificate-card.tsx";
import { filtersOf, isChosen, placeFilter } from "./list-filters.ts";

/** With fewer there is nothing to look for. */
const fewest = 5;

/** The person's certificates, newest first, each with what it needs of them. */
export function ListPage() {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const recipients = useRecipients();
  const [whose, setWhose] = useState("");
  const place = placeFilter(language);
  const isArchive = useFilters([place])[place.name] !== undefined;
  const archived = isArchive ? "yes" : "no";
  const list = usePages<ListedCertificate>(archived, async (after) => {
    const answer = await call(listOwnCertificates, { archived, ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    const { certificates, next, patient } = answer.value;
    // A hyphen at which the line does not break.
    setWhose(numberInWords(patient).replace("-", "\u2011"));
    const rows = await Promise.all(
      certificates.map(async (certificate) => {
        const fetched = await fetchForm(certificate.form, call);
        return { certificate, form: fetched.ok ? fetched.form : undefined };
      }),
    );
    return { ok: true, value: { rows, ...(next === undefined ? {} : { next }) } };
  });
  const filters = filtersOf(list.rows, language);
  const chosen = useFilters(filters);
  const isNarrowed = Object.keys(chosen).length > 0;
  const { hasMore, isFetching, rows, problem } = list;
  // What is looked for may be among those that have not been fetched yet.
  useEffect(() => {
    if (isNarrowed && hasMore === true && !isFetching && problem === undefined) list.more();
  });
  if (problem !== undefined) return <Refusal problem={problem} heading={say.listHeading} onRetry={list.again} />;
  if (hasMore === undefined) return <Waiting lines={3} />;
  if (rows.length === 0 && !isArchive) return <NoneListed whose={whose} />;
  const isWorthNarrowing = rows.length > fewest || isNarrowed;
  const shown = rows.filter((row) => isChosen(row, chosen));
  return (
    <>
      <PageHeading application={say.application} lead={say.listLead(whose)}>
        {say.listHeading}
      </PageHeading>
      {(isWorthNarrowing || isArchive) && <Filters filters={[place, ...(isWorthNarrowing ? filters : [])]} />}
      <ul className="cards" aria-label={say.listHeading}>
        {shown.map((row) => (
          <li key={row.certificate.certificateId}>
            <CertificateCard {...row} recipients={recipients} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && !isFetching && <Paragraph>{isNarrowed ? say.noneFound : say.noneArchived}</Paragraph>}
      <div className="list-end">
        <p role="status" className={isNarrowed ? "quiet" : "ds-sr-only"}>
          {say.count(shown.length)}
        </p>
        {hasMore && (
          <Button variant="secondary" loading={isFetching} onClick={list.more}>
            {say.more}
          </Button>
        )}
        {!isArchive && <ToArchive />}
        <p className="quiet">{say.noneMissing}</p>
      </div>
    </>
  );
}

function ToArchive() {
  const say = words[useLanguage().language];
  return (
    <StyledLink asChild className="next-link">
      <Link href="/?where=archived">{say.archivedWay}</Link>
    </StyledLink>
  );
}

/** Where nothing is in the list there may be something in the archive. */
function NoneListed({ whose }: { readonly whose: string }) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("archive", () => call(listOwnCertificates, { archived: "yes", limit: 1 }));
  if (answered.is === "waiting") return <Waiting lines={3} />;
  if (answered.is === "not") return <Refusal problem={answered.problem} heading={say.listHeading} onRetry={again} />;
  if (answered.value.certificates.length === 0) return <NoneYet whose={whose} />;
  return (
    <>
      <PageHeading application={say.application} lead={say.listWhose(whose)}>
        {say.listHeading}
      </PageHeading>
      <div className="none-yet">
        <Paragraph>{say.allArchived}</Paragraph>
        <ToArchive />
      </div>
    </>
  );
}

function NoneYet({ whose }: { readonly whose: string }) {
  const say = words[useLanguage().language];
  return (
    <>
      <PageHeading application={say.application} lead={say.listWhose(whose)}>
        {say.listHeading}
      </PageHeading>
      <div className="none-yet">
        <Heading level={2} data-size="xs">
          {say.noneHeading}
        </Heading>
        <Paragraph>{say.none}</Paragraph>
        <Paragraph>{say.noneMissing}</Paragraph>
      </div>
    </>
  );
}
