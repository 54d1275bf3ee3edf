import { Tag } from "@digdir/designsystemet-react";
import { Filters } from "../kit/table/filters.tsx";
import { ListTable } from "../kit/table/list-table.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import type { GalleryPart } from "./specimen.ts";

const words = {
  sv: {
    caption: "Intyg",
    heading: { type: "Intyg", patient: "Patient", state: "Status", saved: "Ändrat", number: "Nummer" },
    type: "Läkarintyg för sjukpenning",
    states: { draft: "Utkast", waiting: "Väntar på svar", void: "Makulerat" },
    empty: "Här visas enhetens intyg när det första är påbörjat.",
    filters: { state: "Status", from: "Från" },
  },
  en: {
    caption: "Certificates",
    heading: { type: "Certificate", patient: "Patient", state: "State", saved: "Changed", number: "Number" },
    type: "Medical certificate for sickness benefit",
    states: { draft: "Draft", waiting: "Waits for an answer", void: "Revoked" },
    empty: "The unit's certificates are shown here when the first is begun.",
    filters: { state: "State", from: "From" },
  },
} as const;

const rows = [
  { id: "1", patient: "19121212-1212", state: "draft", saved: "26 nov 14:02" },
  { id: "2", patient: "19121212-1212", state: "waiting", saved: "25 nov 09:17" },
  { id: "3", patient: "19121212-1212", state: "void", saved: "3 nov 16:40" },
] as const;

/** A name that takes more than one line, for rows of unlike height. */
const longest = 7;
const many = Array.from({ length: 2000 }, (_, at) => ({ id: String(at + 1), isLong: at % longest === 0 }));

const colors = { draft: "neutral", waiting: "warning", void: "danger" } as const;

function Table({ isEmpty = false, isFetching = false }: { readonly isEmpty?: boolean; readonly isFetching?: boolean }) {
  const say = words[useLanguage().language];
  return (
    <ListTable
      caption={say.caption}
      columns={[
        { id: "type", heading: say.heading.type, cell: () => say.type },
        { id: "patient", heading: say.heading.patient, cell: ({ patient }) => patient },
        {
          id: "state",
          heading: say.heading.state,
          cell: ({ state }) => <Tag data-color={colors[state]}>{say.states[state]}</Tag>,
        },
        { id: "saved", heading: say.heading.saved, cell: ({ saved }) => saved },
      ]}
      rows={isEmpty ? [] : rows}
      keyOf={({ id }) => id}
      hrefOf={() => "/kit/?part=table"}
      empty={say.empty}
      hasMore={!isEmpty}
      isFetching={isFetching}
      onMore={() => undefined}
    />
  );
}

function LongTable() {
  const say = words[useLanguage().language];
  return (
    <ListTable
      caption={say.caption}
      columns={[
        {
          id: "type",
          heading: say.heading.type,
          cell: ({ isLong }) => (isLong ? `${say.type}. ${say.empty}` : say.type),
        },
        { id: "number", heading: say.heading.number, cell: ({ id }) => id },
      ]}
      rows={many}
      keyOf={({ id }) => id}
      hrefOf={() => "/kit/?part=long-list"}
    />
  );
}

function Narrowed() {
  const say = words[useLanguage().language];
  return (
    <Filters
      filters={[
        {
          name: "state",
          label: say.filters.state,
          choices: [
            { value: "draft", label: say.states.draft },
            { value: "waiting", label: say.states.waiting },
          ],
        },
        { name: "from", label: say.filters.from },
      ]}
    />
  );
}

/** Lists and what narrows them. */
export const listParts: readonly GalleryPart[] = [
  {
    part: "table",
    name: { sv: "Lista", en: "List" },
    specimens: [
      { state: "rows", name: { sv: "Med fler att hämta", en: "With more to fetch" }, draw: () => <Table /> },
      { state: "fetching", name: { sv: "Fler hämtas", en: "More are fetched" }, draw: () => <Table isFetching /> },
      { state: "empty", name: { sv: "Tom", en: "Empty" }, draw: () => <Table isEmpty /> },
    ],
  },
  {
    part: "long-list",
    name: { sv: "Lång lista", en: "Long list" },
    specimens: [{ state: "long", name: { sv: "2 000 rader", en: "2,000 rows" }, draw: () => <LongTable /> }],
  },
  {
    part: "filters",
    name: { sv: "Filter", en: "Filters" },
    specimens: [
      {
        state: "draft",
        name: { sv: "Välj för att se markeringen", en: "Choose to see the chip" },
        draw: () => <Narrowed />,
      },
    ],
  },
];
