import { Skeleton } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { useLanguage } from "../use-language.tsx";
import { frameWords } from "./frame-words.ts";

/** What comes at once is not announced. */
const patienceMilliseconds = 200;

/** Where something is to come; says so once it takes a while. */
export function Waiting({ lines = 4 }: { readonly lines?: number }) {
  const say = frameWords[useLanguage().language];
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, patienceMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="waiting">
      <p role="status" className="ds-sr-only">
        {isLong && say.loading}
      </p>
      {isLong &&
        Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} variant="rectangle" height="2.75rem" aria-hidden="true" />
        ))}
    </div>
  );
}
