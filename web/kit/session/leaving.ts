import { createContext } from "react";

/** How text that is not saved is left. */
export type Way = "sign-out" | "unit" | "page";

interface Bounds {
  /** Asks only of what is written on that page. */
  readonly address?: string;
  /** Takes the question back. */
  readonly signal?: AbortSignal;
}

/** Whether one may leave: at once where all is saved, else as the person answers. */
export type MayLeave = (by: Way, bounds?: Bounds) => Promise<boolean>;

interface Leaving {
  readonly mayLeave: MayLeave;
  /** Whether something on the page is not saved. */
  isUnsavedAt(address: string): boolean;
}

/** Where nothing is written, nobody is asked. */
export const LeavingContext = createContext<Leaving>({
  mayLeave: () => Promise.resolve(true),
  isUnsavedAt: () => false,
});
