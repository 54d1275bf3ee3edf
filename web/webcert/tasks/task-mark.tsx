import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import type { Task } from "./task.ts";

/** Whose something is to do. */
export function TaskMark({ task: { isUnits, state, assignee } }: { readonly task: Task }) {
  const say = words[useLanguage().language];
  const who = assignee.name ?? say.colleague;
  return <Tag data-color="info">{isUnits ? say.unitsTask : state === "taken" ? say.taken(who) : say.taskOf(who)}</Tag>;
}
