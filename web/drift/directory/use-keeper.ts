import { useOpenSession } from "../../kit/session/session.ts";
import type { StaffMember } from "./directory-answers.ts";

/** Whether who is signed in keeps all of the directory, and sets what gives rights beyond one care provider. */
export function useIsOperator(): boolean {
  return useOpenSession().who.scopes.includes("operator");
}

/** Whether the person who is signed in changes this record: nobody changes their own, and HSA's is changed there. */
export function useMayChange({ hsaId, isNational }: StaffMember): { readonly isYou: boolean; readonly may: boolean } {
  const { who } = useOpenSession();
  const isYou = who.kind === "staff" && who.hsaId === hsaId;
  return { isYou, may: !isYou && isNational !== true };
}
