import { Tag } from "@digdir/designsystemet-react";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { recordWords } from "../record/record-words.ts";
import { directoryWords } from "./directory-words.ts";
import type { TimeInUse } from "./time-in-use.ts";
import { standingOn } from "./time-in-use.ts";

const colours = { "in-use": "success", "not-yet": "info", ended: "neutral", archived: "neutral" } as const;

/** Whether something is in use today. */
export function UseMark({ time }: { readonly time: TimeInUse }) {
  const say = directoryWords[useLanguage().language].standings;
  const standing = standingOn(time, swedishDay(Date.now()));
  return <Tag data-color={colours[standing]}>{say[standing]}</Tag>;
}

/** Says only that something is not in use today, of what others belong to. */
export function OutOfUseMark({ time }: { readonly time: TimeInUse }) {
  return standingOn(time, swedishDay(Date.now())) === "in-use" ? undefined : <UseMark time={time} />;
}

/** Who changes a record: the national directory, or those who keep this one. */
export function KeeperName({ record: { isNational } }: { readonly record: { readonly isNational?: boolean } }) {
  const { language } = useLanguage();
  return isNational === true ? recordWords[language].nationalDirectory : directoryWords[language].here;
}

/** What a role is called; one that has no word here, by its code. */
export function roleName(role: string, language: Language): string {
  const names: Readonly<Record<string, string>> = directoryWords[language].roles;
  return names[role] ?? role;
}
