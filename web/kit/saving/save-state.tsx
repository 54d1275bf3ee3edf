import { useSession } from "../session/session.ts";
import { timeInWords } from "../times.ts";
import { useLanguage } from "../use-language.tsx";
import type { Standing } from "./autosave.ts";
import "./saving.css";

const words = {
  sv: {
    untouched: "Sparas löpande",
    unsaved: "Sparar …",
    saving: "Sparar …",
    saved: (time: string) => `Sparat ${time}`,
    failing: "Kunde inte spara – försöker igen",
    stopped: "Inte sparat",
    signedOut: "Inte sparat – väntar på att du loggar in igen",
  },
  en: {
    untouched: "Saved as you type",
    unsaved: "Saving …",
    saving: "Saving …",
    saved: (time: string) => `Saved ${time}`,
    failing: "Could not save – trying again",
    stopped: "Not saved",
    signedOut: "Not saved – waiting for you to sign in again",
  },
} as const;

interface Properties {
  readonly standing: Standing;
  /** When the server said that it had it, milliseconds since 1970. */
  readonly savedAt?: number;
}

/** Whether what is typed is saved, only as the server has said. What goes wrong is announced too. */
export function SaveState({ standing, savedAt }: Properties) {
  const { language } = useLanguage();
  const session = useSession();
  const say = words[language];
  const isSignedOut = session.is === "open" && session.phase === "ended" && standing !== "saved";
  const shown =
    standing === "saved"
      ? say.saved(savedAt === undefined ? "" : timeInWords(new Date(savedAt).toISOString(), language, savedAt))
      : isSignedOut
        ? say.signedOut
        : say[standing];
  const isWrong = isSignedOut || standing === "failing" || standing === "stopped";
  return (
    <p className="save-state" data-standing={isWrong ? "wrong" : standing}>
      {shown}
      <span role="status" className="ds-sr-only">
        {isWrong && shown}
      </span>
    </p>
  );
}
