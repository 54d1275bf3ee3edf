import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { useOpenSession } from "../kit/session/session.ts";

/** Whether the person's role signs at all. Whether it signs this type, the exchange says. */
export function useMaySign(): boolean {
  const { who } = useOpenSession();
  return who.scopes.includes(signCertificate.scope);
}
