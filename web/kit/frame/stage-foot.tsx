import { Link } from "@digdir/designsystemet-react";
import { useStage } from "../use-stage.ts";
import { useLanguage } from "../use-language.tsx";

/** What the stage says to everybody on it, below each page; nothing in production. */
export function StageFoot() {
  const { language } = useLanguage();
  const { notice, start } = useStage();
  if (notice === undefined) return undefined;
  return (
    <footer className="frame-foot">
      <div className="frame-foot-line">
        <p>{notice[language]}</p>
        {start !== undefined && start.address !== location.pathname && (
          <Link href={start.address}>{start.name[language]}</Link>
        )}
      </div>
    </footer>
  );
}
