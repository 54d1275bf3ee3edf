import { Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

/** That nobody has signed what is seen, also on paper. */
export function DraftMark() {
  return <Tag data-color="warning">{words[useLanguage().language].unsigned}</Tag>;
}
