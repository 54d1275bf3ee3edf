import { useId, useState } from "react";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { CodeCombobox, optionsOf } from "../codes/code-combobox.tsx";
import { useHits } from "../codes/use-hits.ts";
import { useForm, useFormWords } from "./form-context.tsx";

/**
 * Words of the international classification of functioning to write into a text: of bodily functions (b) or of
 * activities (d).
 */
export function IcfPicker({
  component,
  question,
  onPick,
}: {
  readonly component: "b" | "d";
  /** What the text answers. */
  readonly question: Text;
  readonly onPick: (words: string) => void;
}) {
  const { say, language } = useFormWords();
  const { search } = useForm();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const id = useId();
  const { hits, isBehind, isSilent } = useHits(search, query, "ICF", isOpen && query.trim() !== "");
  const found = hits?.filter(({ code }) => code.startsWith(component));
  const close = (): void => {
    setOpen(false);
    setQuery("");
  };
  if (!isOpen)
    return (
      <button
        type="button"
        className="form-quiet"
        aria-label={`${say.addIcf}: ${question[language]}`}
        onClick={() => {
          setOpen(true);
          requestAnimationFrame(() => document.getElementById(id)?.focus());
        }}
      >
        {say.addIcf}
      </button>
    );
  return (
    <div className="form-icf">
      <CodeCombobox
        id={id}
        label={`${say.searchIcf}: ${question[language]}`}
        placeholder={say.searchIcf}
        query={query}
        onQuery={setQuery}
        options={query.trim() === "" ? undefined : found && optionsOf(found, "")}
        isBehind={isBehind}
        empty={isSilent ? say.noSearch : say.noHits}
        onEscape={close}
        onChoose={({ code, title }) => {
          close();
          onPick(`${title} (${code})`);
        }}
      />
      <button type="button" className="form-quiet" onClick={close}>
        {say.close}
      </button>
    </div>
  );
}
