import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import type { SealedCopies } from "../saving/sealed-copies.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import type { MayLeave, Way } from "./leaving.ts";

/** What is saved in so short a time is not asked about. */
const patienceMilliseconds = 1000;

interface Asked {
  readonly by: Way;
  readonly texts: readonly string[];
  readonly isBeyondSaving: boolean;
  settle(may: boolean): void;
}

/** Asks before somebody leaves text that is not saved: by signing out, for another unit, or for another page. */
export function useLeaving(copies: SealedCopies): { readonly mayLeave: MayLeave; readonly question: ReactNode } {
  const [asked, setAsked] = useState<Asked>();
  const mayLeave: MayLeave = useCallback(
    async (by, { address, signal } = {}) => {
      const left = (): readonly string[] => copies.unsavedAt.filter((one) => address === undefined || one === address);
      if (left().length === 0) return true;
      await Promise.race([copies.saveNow(), new Promise((goOn) => setTimeout(goOn, patienceMilliseconds))]);
      if (left().length === 0) return true;
      if (signal?.aborted === true) return false;
      return new Promise((settle) => {
        const answer = (may: boolean): void => {
          setAsked(undefined);
          settle(may);
        };
        signal?.addEventListener("abort", () => {
          answer(false);
        });
        const texts = left();
        const isBeyondSaving = !texts.some((one) => copies.mayBeSaved(one));
        setAsked({ by, texts, isBeyondSaving, settle: answer });
      });
    },
    [copies],
  );
  const question =
    asked === undefined ? undefined : (
      <LeaveDialog by={asked.by} texts={asked.texts} isBeyondSaving={asked.isBeyondSaving} onAnswered={asked.settle} />
    );
  return { mayLeave, question };
}
