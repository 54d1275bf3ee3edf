import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

/** What a recipient said when it refused: as it came, and told to be the recipient's. */
export function RecipientWords({ said }: { readonly said: string | undefined }) {
  const say = words[useLanguage().language];
  if (said === undefined) return null;
  return (
    <span className="recipient-words">
      {say.recipientWords} <q lang="sv">{said}</q>
    </span>
  );
}
