import { Tag } from "@digdir/designsystemet-react";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

/** So near, the last day is marked. */
const nearDays = 3;

/** The last day to answer, and how near it is. */
export function LastDay({ day }: { readonly day: string | undefined }) {
  const say = words[useLanguage().language];
  if (day === undefined) return <span className="quiet">{say.noLastDay}</span>;
  const left = Math.round((Date.parse(day) - Date.parse(swedishDay(Date.now()))) / (24 * 3600 * 1000));
  if (left > nearDays) return <time dateTime={day}>{day}</time>;
  return (
    <>
      <time dateTime={day}>{day}</time> <Tag data-color={left < 0 ? "danger" : "warning"}>{say.daysLeft(left)}</Tag>
    </>
  );
}
