import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { printDraft } from "../../../functions/webcert/drafts/print-draft.contract.ts";
import { focusField } from "../../kit/form/field-id.ts";
import type { FormFinding } from "../../kit/form/place-findings.ts";
import { useFootHeight } from "../../kit/frame/use-foot-height.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { SaveState } from "../../kit/saving/save-state.tsx";
import { standingOf } from "../../kit/saving/autosave.ts";
import type { Autosave } from "../../kit/saving/autosave.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { openPdf } from "../../kit/pdf-file.ts";
import { useShortcut } from "../use-shortcut.ts";
import { useMaySign } from "../use-may-sign.ts";
import { words } from "../words.ts";

interface Properties {
  readonly certificateId: string;
  readonly state: Autosave<unknown>;
  /** What stands in the way of signing, as a list tells it. */
  readonly errors: readonly FormFinding[];
  /** Whether something is typed that cannot be saved as it stands. */
  readonly isUnsavable: boolean;
  /** Whether somebody wanted to go on before all was saved. */
  readonly isHeldUp: boolean;
  readonly missing: RefObject<HTMLDetailsElement | null>;
  /** What comes next for whoever does not sign. */
  readonly handover: ReactNode;
  /** What else has to be told before one goes on. */
  readonly children?: ReactNode;
  onFlush(): Promise<boolean>;
  onPreview(): void;
  onSign(): void;
}

/** Always at the foot of the window: whether it is saved, what is missing, and what comes next. */
export function DraftFoot({
  certificateId,
  state,
  errors,
  isUnsavable,
  isHeldUp,
  missing,
  handover,
  children,
  ...on
}: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { call } = useOpenSession();
  const maySign = useMaySign();
  const printing = usePress();
  const foot = useRef<HTMLDivElement>(null);
  useFootHeight(foot);
  useShortcut("KeyS", () => {
    if (maySign) on.onSign();
  });
  const print = async (): Promise<void> => {
    if (!(await on.onFlush())) return;
    await printing.press(() =>
      openPdf(call(printDraft, { certificateId, headings: language === "en" ? "sv-en" : "sv" })),
    );
  };
  return (
    <div className="draft-foot" ref={foot} role="region" aria-label={say.status}>
      {isHeldUp && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say.notSavedYet}</Paragraph>
        </Alert>
      )}
      {children}
      {printing.problem !== undefined && <ProblemMessage problem={printing.problem} />}
      <div className="draft-foot-row">
        <SaveState standing={standingOf(state)} {...(state.savedAt === undefined ? {} : { savedAt: state.savedAt })} />
        {errors.length === 0 ? (
          <p className="nothing-missing">{say.nothingMissing}</p>
        ) : (
          <details className="missing" ref={missing}>
            <summary>{say.missing(errors.length)}</summary>
            <div className="missing-list">
              <h2>{say.missingHeading}</h2>
              <ul>
                {errors.map(({ pointer, code, text }) => (
                  <li key={`${pointer} ${code}`}>
                    <a
                      className="ds-link"
                      href={`#${pointer}`}
                      onClick={(event) => {
                        event.preventDefault();
                        if (missing.current !== null) missing.current.open = false;
                        focusField(pointer);
                      }}
                    >
                      {text?.[language] ?? code}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        )}
        {isUnsavable && <p className="fault">{say.unreadableHere}</p>}
        <div className="draft-buttons">
          <Button variant="tertiary" loading={printing.isUnderWay} onClick={() => void print()}>
            {say.print}
          </Button>
          <Button variant="secondary" onClick={on.onPreview}>
            {say.preview}
          </Button>
          {maySign ? (
            <Button aria-keyshortcuts="Alt+S" onClick={on.onSign}>
              {say.sign} <kbd aria-hidden="true">{say.signShortcut}</kbd>
            </Button>
          ) : (
            handover
          )}
        </div>
      </div>
    </div>
  );
}
