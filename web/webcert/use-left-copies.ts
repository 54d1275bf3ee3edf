import { useEffect } from "react";
import { useOpenSession } from "../kit/session/session.ts";

/** Of certificates that are seen to be signed, nothing typed in a tab that was closed is kept in the browser. */
export function useLeftCopies(signed: readonly string[]): void {
  const { copies } = useOpenSession();
  const ids = signed.join(" ");
  useEffect(() => {
    for (const id of ids.split(" ").filter((one) => one !== "")) copies.dropLeft(id);
  }, [copies, ids]);
}
