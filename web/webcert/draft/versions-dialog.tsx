import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useId, useState } from "react";
import type * as z from "zod/mini";
import { listDraftVersions } from "../../../functions/webcert/drafts/list-draft-versions.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePages } from "../../kit/table/use-pages.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";
import { VersionChanges } from "./version-changes.tsx";
import { writerName } from "./writer-name.ts";

type Version = z.output<typeof listDraftVersions.output>["versions"][number];

/** So many are shown at first, and with each press for more. */
const atOnce = 10;

interface Properties {
  readonly certificateId: string;
  readonly form: KnownForm;
  /** The draft as it stands. */
  readonly present: DraftAnswers;
  /**
   * `savedAt` of the version whose answers they are: UTC. Absent where the draft is only read.
   */
  readonly onRestore?: (answers: DraftAnswers, savedAt: string) => void;
  onClose(): void;
}

/** Who has written what in a draft and when, newest first; any of it can be brought back. */
export function VersionsDialog({ certificateId, onClose, ...each }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const list = usePages<Version>("versions", async (after) => {
    const page = { limit: atOnce, ...(after === undefined ? {} : { after }) };
    const answer = await call(listDraftVersions, { certificateId, ...page });
    if (!answer.ok) return answer;
    const { versions, ...next } = answer.value;
    return { ok: true, value: { rows: versions, ...next } };
  });
  return (
    <AskDialog
      heading={say.versionsHeading}
      onClose={onClose}
      actions={
        <Button variant="secondary" onClick={onClose}>
          {say.close}
        </Button>
      }
    >
      <Paragraph>{say.versionsText}</Paragraph>
      {list.hasMore === undefined && list.problem === undefined && <Waiting lines={3} />}
      <ol className="versions">
        {list.rows.map((version) => (
          <VersionLine key={version.version} certificateId={certificateId} version={version} {...each} />
        ))}
      </ol>
      {list.problem !== undefined && <RetryMessage problem={list.problem} onRetry={list.again} />}
      {list.hasMore === true && list.problem === undefined && (
        <Button variant="tertiary" loading={list.isFetching} onClick={list.more}>
          {say.moreVersions}
        </Button>
      )}
    </AskDialog>
  );
}

interface LineProperties extends Omit<Properties, "onClose"> {
  readonly version: Version;
}

function VersionLine({ version, ...rest }: LineProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const { who } = useOpenSession();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { savedAt, savedBy, changed } = version;
  const questions = rest.form.sections.flatMap((section) => section.questions);
  const headings = changed?.map((name) => questions.find((one) => one.name === name)?.text[language] ?? name);
  const isOwn = who.kind === "staff" && who.hsaId === savedBy.hsaId;
  return (
    <li>
      <div className="version-line">
        <p id={id}>
          <strong>
            <time dateTime={savedAt}>{timeInWords(savedAt, language, Date.now())}</time>
          </strong>{" "}
          {isOwn ? say.byYou : writerName(savedBy, who, say)}
        </p>
        <Button
          variant="tertiary"
          data-size="sm"
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {isOpen ? say.hideVersion : say.showVersion}
        </Button>
      </div>
      {headings !== undefined && (
        <p className="quiet">{headings.length === 0 ? say.versionSame : say.versionChanged(headings.join(", "))}</p>
      )}
      {isOpen && <VersionChanges {...rest} version={version.version} />}
    </li>
  );
}
