import { useEffect, useState } from "react";
import * as z from "zod/mini";
import { useLocation, useRouter } from "wouter";
import { useOpenSession } from "../../kit/session/session.ts";
import { practiceFields } from "./practice-fields.ts";
import type { PracticeField, Typed } from "./practice-fields.ts";

const copyId = "practice";
const keptShape = z.partialRecord(z.enum(practiceFields), z.string());

/**
 * What is typed of a practice that is not registered yet: a reload finds it, and whoever comes later does not.
 *
 * @param first what stands there before anything is typed
 */
export function useTyped(first: Typed): {
  /** Undefined until it is known what was typed before. */
  readonly typed: Typed | undefined;
  type(field: PracticeField, text: string): void;
  drop(): void;
} {
  const { copies } = useOpenSession();
  const { base } = useRouter();
  const [path] = useLocation();
  const [typed, setTyped] = useState<Typed>();
  useEffect(() => {
    void copies.find(copyId).then((kept) => {
      const read = z.safeParse(keptShape, kept);
      setTyped(read.success ? read.data : first);
    });
  }, [copies]);
  return {
    typed,
    type: (field, text) => {
      const next = { ...typed, [field]: text };
      setTyped(next);
      void copies.keep(copyId, next, `${base}${path}`);
    },
    drop: () => void copies.drop(copyId),
  };
}
