import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { ListTable } from "../../kit/table/list-table.tsx";
import { useSlash } from "../../kit/table/use-slash.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { SavedHere } from "../record/saved-here.tsx";
import { findByHsaId } from "./by-hsa-id.ts";
import type { CareProvider } from "./directory-answers.ts";
import { KeeperName, UseMark } from "./directory-marks.tsx";
import { directoryWords } from "./directory-words.ts";
import { hsaIdIn } from "./hsa-id.ts";
import { readEveryProvider } from "./read-whole.ts";
import { useIsOperator } from "./use-keeper.ts";

/** The care providers, found by name, and anything by its HSA-id. */
export function DirectoryPage() {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const { call } = useOpenSession();
  const isOperator = useIsOperator();
  const { answered, again } = useAnswer("care providers", () => readEveryProvider(call));
  const [sought, setSought] = useSought();
  return (
    <>
      <PageHeading
        application={words[language].application}
        lead={say.lead}
        action={
          isOperator && (
            <Button asChild>
              <Link href="/directory/new-care-provider">{say.newCareProvider}</Link>
            </Button>
          )
        }
      >
        {say.directory}
      </PageHeading>
      <SavedHere />
      <Search sought={sought} onSeek={setSought} />
      {answered.is === "waiting" && <Waiting />}
      {answered.is === "not" && <RetryMessage problem={answered.problem} onRetry={again} />}
      {answered.is === "here" && <Providers all={answered.value} sought={sought} />}
    </>
  );
}

/** What is sought lies with the page in the browser's history: Back finds it, and no address tells it. */
function useSought(): [string, (sought: string) => void] {
  const [path, go] = useLocation();
  const state: unknown = useHistoryState();
  const [sought, setSought] = useState(
    typeof state === "object" && state !== null && "sought" in state ? String(state.sought) : "",
  );
  return [
    sought,
    (next) => {
      setSought(next);
      go(path, { replace: true, state: { sought: next } });
    },
  ];
}

interface SearchProperties {
  readonly sought: string;
  onSeek(sought: string): void;
}

/** Typed, it narrows the list; an HSA-id, entered, opens what has it. */
function Search({ sought, onSeek }: SearchProperties) {
  const say = directoryWords[useLanguage().language];
  const { call } = useOpenSession();
  const [, go] = useLocation();
  const finding = usePress<string | undefined>();
  const [nobody, setNobody] = useState<string>();
  const find = async (): Promise<void> => {
    const hsaId = hsaIdIn(sought);
    if (hsaId === undefined) return;
    const answer = await finding.press(() => findByHsaId(hsaId, call));
    if (answer?.ok !== true) return;
    if (answer.value === undefined) setNobody(hsaId);
    else go(answer.value);
  };
  const form = useRef<HTMLFormElement>(null);
  useSlash(form);
  return (
    <form
      ref={form}
      role="search"
      className="directory-search"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <Textfield
        label={say.searchLabel}
        description={say.searchHelp}
        value={sought}
        spellCheck={false}
        onChange={({ target }) => {
          setNobody(undefined);
          onSeek(target.value);
        }}
      />
      <Button type="submit" variant="secondary" loading={finding.isUnderWay}>
        {say.search}
      </Button>
      <p role="status">{nobody !== undefined && say.nobodyById(nobody)}</p>
      {finding.problem !== undefined && <RetryMessage problem={finding.problem} onRetry={() => void find()} />}
    </form>
  );
}

function Providers({ all, sought }: { readonly all: readonly CareProvider[]; readonly sought: string }) {
  const { language } = useLanguage();
  const say = directoryWords[language];
  const wanted = sought.trim().toLowerCase();
  const rows = all.filter(({ name, hsaId }) => `${name} ${hsaId}`.toLowerCase().includes(wanted));
  return (
    <ListTable
      caption={say.careProviders}
      columns={[
        { id: "name", heading: say.name, cell: ({ name }) => name },
        { id: "hsaId", heading: say.hsaId, cell: ({ hsaId }) => <code>{hsaId}</code> },
        {
          id: "number",
          heading: say.organisationNumber,
          cell: (one) => one.organisationNumber ?? words[language].none,
        },
        { id: "keeper", heading: say.keeper, cell: (one) => <KeeperName record={one} /> },
        { id: "state", heading: say.state, cell: (one) => <UseMark time={one} /> },
      ]}
      rows={rows}
      keyOf={({ hsaId }) => hsaId}
      hrefOf={({ hsaId }) => `/directory/care-providers/${hsaId}`}
      empty={<Paragraph>{all.length === 0 ? say.noneYet : say.noneFound}</Paragraph>}
    />
  );
}
