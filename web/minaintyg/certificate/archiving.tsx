import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { archiveOwnCertificate } from "../../../functions/minaintyg/certificates/archive-own-certificate.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import type { Opened } from "./one-certificate.tsx";

/** Puts the certificate out of the list, or back in it; what was just done is undone by the same button. */
export function Archiving({ certificate, onArchived }: Pick<Opened, "certificate" | "onArchived">) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const moving = usePress();
  const [isMoved, setIsMoved] = useState(false);
  const { certificateId } = certificate;
  const isArchived = certificate.isArchived === true;
  const move = async (): Promise<void> => {
    const asked = { certificateId, isArchived: !isArchived };
    const moved = await moving.press(() => call(archiveOwnCertificate, asked));
    if (moved?.ok !== true) return;
    setIsMoved(true);
    onArchived(asked.isArchived);
  };
  const whereItIs = isArchived ? say.restoreText : say.archiveText;
  const whatWasDone = isArchived ? say.isMovedAway : say.isMovedBack;
  const back = isMoved ? say.undo : say.fromArchive;
  return (
    <>
      <Paragraph>{whereItIs}</Paragraph>
      <p role="status">{isMoved && <strong>{whatWasDone}</strong>}</p>
      {moving.problem !== undefined && <ProblemMessage problem={moving.problem} />}
      <div className="answers">
        <Button variant="secondary" loading={moving.isUnderWay} onClick={() => void move()}>
          {isArchived ? back : say.toArchive}
        </Button>
      </div>
    </>
  );
}
