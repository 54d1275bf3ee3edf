import { Button } from "@digdir/designsystemet-react";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { unsentWords } from "./unsent-words.ts";

/** That another unit where one works answers questions about a certificate, and the way there. */
export function AnsweredElsewhere({ unit: issuing }: { readonly unit: { readonly hsaId: string } }) {
  const say = unsentWords[useLanguage().language];
  const { unit, units, chooseUnit } = useOpenSession();
  const there = units.find(({ hsaId }) => hsaId === issuing.hsaId.toUpperCase());
  if (there === undefined || there.hsaId === unit?.hsaId) return undefined;
  return (
    <div className="answered-elsewhere">
      <p>{say.answeredAt(there.name)}</p>
      <Button variant="secondary" data-size="sm" onClick={() => void chooseUnit(there)}>
        {say.goTo(there.name)}
      </Button>
    </div>
  );
}
