import { Button } from "@digdir/designsystemet-react";
import type { Texts } from "../../functions/operation/chosen-language.ts";
import { Effect } from "../kit/effects/effect.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import type { GalleryPart } from "./specimen.ts";

const signed: Texts = { sv: "Signerat", en: "Signed" };
const sent: Texts = { sv: "Skickat till Försäkringskassan", en: "Sent to Försäkringskassan" };
const onItsWay: Texts = { sv: "På väg.", en: "On its way." };
const notTaken: Texts = { sv: "Mottagaren tog inte emot det.", en: "The recipient did not take it." };
const toSend: Texts = { sv: "Skicka till Skatteverket", en: "Send to Skatteverket" };
const send: Texts = { sv: "Skicka", en: "Send" };
const at = "2026-11-26T13:02:00Z";

function Effects() {
  const { language } = useLanguage();
  return (
    <ul className="effects">
      <Effect state="done" what={signed[language]} at={at} />
      <Effect state="waiting" what={sent[language]} at={at} text={onItsWay[language]} />
      <Effect state="stopped" what={sent[language]} at={at} text={notTaken[language]} />
      <Effect state="open" what={toSend[language]}>
        <Button>{send[language]}</Button>
      </Effect>
    </ul>
  );
}

/** What is said to have come of something. */
export const effectParts: readonly GalleryPart[] = [
  {
    part: "effects",
    name: { sv: "Vad det blev av något", en: "What came of something" },
    specimens: [{ state: "all", name: { sv: "Med varje status", en: "In each state" }, draw: () => <Effects /> }],
  },
];
