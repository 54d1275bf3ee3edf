import type { Filter } from "../../kit/table/filters.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { useRecipients } from "../../kit/use-recipients.ts";
import type { CountedUnit } from "../what-waits.tsx";
import { words } from "../words.ts";
import { kinds, lastDays, subjects } from "./inbox-asked.ts";
import { inboxWords } from "./inbox-words.ts";
import { useTypeFilter } from "./type-filter.ts";

/** What the inbox can be narrowed by; by a unit only where it has several. */
export function useInboxFilters(units: readonly CountedUnit[]): readonly Filter[] {
  const { language } = useLanguage();
  const [say, ofInbox] = [words[language], inboxWords[language]];
  const recipients = useRecipients();
  const type = useTypeFilter();
  const unit = {
    name: "unit",
    label: ofInbox.unit,
    choices: units.map(({ hsaId, name }) => ({ value: hsaId, label: name })),
  };
  return [
    {
      name: "lastDay",
      label: ofInbox.lastDay,
      choices: lastDays.map((value) => ({ value, label: ofInbox.lastDays[value] })),
    },
    { name: "kind", label: ofInbox.kind, choices: kinds.map((value) => ({ value, label: ofInbox.kinds[value] })) },
    {
      name: "subject",
      label: ofInbox.subject,
      choices: subjects.map((value) => ({ value, label: say.subjects[value] })),
    },
    {
      name: "from",
      label: ofInbox.asker,
      choices: recipients.map(({ code, name }) => ({ value: code, label: name[language] })),
    },
    type,
    ...(units.length > 1 ? [unit] : []),
  ];
}
