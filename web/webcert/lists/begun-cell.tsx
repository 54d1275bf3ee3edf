import { Tag } from "@digdir/designsystemet-react";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { DraftLine } from "../what-waits.tsx";
import { words } from "../words.ts";

/** When a draft was begun, and whether that is so long ago that it is locked. */
export function BegunCell({ draft: { createdAt, isLocked } }: { readonly draft: DraftLine }) {
  const { language } = useLanguage();
  return (
    <>
      {timeInWords(createdAt, language, Date.now())}{" "}
      {isLocked && <Tag data-color="neutral">{words[language].locked}</Tag>}
    </>
  );
}
