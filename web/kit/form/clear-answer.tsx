import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { useFormWords } from "./form-context.tsx";

/** Takes back a choice that need not be made: what is chosen among alternatives can otherwise only be changed. */
export function ClearAnswer({
  of,
  isShown,
  onClear,
}: {
  readonly of: Text;
  readonly isShown: boolean;
  readonly onClear: () => void;
}) {
  const { say, language } = useFormWords();
  if (!isShown) return null;
  return (
    <button type="button" className="form-quiet" onClick={onClear} aria-label={`${say.clear}: ${of[language]}`}>
      {say.clear}
    </button>
  );
}
