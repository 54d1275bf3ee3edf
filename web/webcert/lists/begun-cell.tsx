import { Tag } from "@digdir/designsystemet-react";
import { fullDayInWords } from "../../kit/dates/days.ts";
import { swedishDay, timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { StateMark } from "../certificate/state-mark.tsx";
import type { DraftLine } from "../what-waits.tsx";
import { words } from "../words.ts";

/** When a draft was begun; where that is so long ago that it is locked, also when it is taken away. */
export function BegunCell({ draft: { createdAt, isLocked, takenAwayAt, revoked } }: { readonly draft: DraftLine }) {
  const { language } = useLanguage();
  const say = words[language];
  const now = Date.now();
  return (
    <>
      {timeInWords(createdAt, language, now)}{" "}
      {isLocked && (
        <>
          {revoked === undefined ? (
            <Tag data-color="neutral">{say.locked}</Tag>
          ) : (
            <StateMark certificate={{ state: "revoked" }} />
          )}{" "}
          <span className="quiet">
            {say.takenAwayOn(fullDayInWords(swedishDay(Date.parse(takenAwayAt)), language, swedishDay(now)))}
          </span>
        </>
      )}
    </>
  );
}
