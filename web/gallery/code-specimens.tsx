import { useState } from "react";
import { CodeCombobox } from "../kit/codes/code-combobox.tsx";
import type { CodeOption } from "../kit/codes/code-combobox.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import type { GalleryPart } from "./specimen.ts";

const words = {
  sv: {
    label: "Sök på kod eller ord",
    heading: "Vanliga här",
    empty: "Ingen kod hittades.",
    note: "(ont i ryggen)",
    short: "(behöver fler tecken)",
  },
  en: {
    label: "Search by code or words",
    heading: "Common here",
    empty: "No code was found.",
    note: "(ont i ryggen)",
    short: "(needs more characters)",
  },
} as const;

interface Properties {
  readonly begun: string;
  readonly state: "found" | "none" | "asked" | "invalid";
}

function Search({ begun, state }: Properties) {
  const say = words[useLanguage().language];
  const [query, setQuery] = useState(begun);
  const options: readonly CodeOption[] = [
    { key: "M545", code: "M54.5", title: "Lumbago", note: say.note, favourite: true },
    { key: "M544", code: "M54.4", title: "Lumbago med ischias" },
    { key: "M54", code: "M54", title: "Ryggvärk", note: say.short },
  ];
  return (
    <CodeCombobox
      id={`search-${state}`}
      label={say.label}
      placeholder={say.label}
      query={query}
      onQuery={setQuery}
      options={state === "asked" ? undefined : state === "none" ? [] : options}
      isBehind={state === "asked"}
      heading={say.heading}
      empty={say.empty}
      invalid={state === "invalid"}
      onChoose={({ title }) => setQuery(title)}
    />
  );
}

/** The field that codes are searched in. */
export const codeParts: readonly GalleryPart[] = [
  {
    part: "code-search",
    name: { sv: "Sökning efter koder", en: "Search of codes" },
    specimens: [
      { state: "found", name: { sv: "Med träffar", en: "With hits" }, draw: () => <Search begun="" state="found" /> },
      {
        state: "none",
        name: { sv: "Utan träffar", en: "Without hits" },
        draw: () => <Search begun="xyz" state="none" />,
      },
      {
        state: "asked",
        name: { sv: "I väntan på svar", en: "Waiting for an answer" },
        draw: () => <Search begun="lu" state="asked" />,
      },
      {
        state: "invalid",
        name: { sv: "Fel i svaret", en: "A fault in the answer" },
        draw: () => <Search begun="" state="invalid" />,
      },
    ],
  },
];
