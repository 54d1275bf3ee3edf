import { unconfirmedWords } from "../../../functions/certificate/model/unconfirmed-words.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import type { Certificate } from "./certificate.ts";

/** What nobody here can vouch for of a certificate that a journal system has handed in, and what its signature says. */
export function Unconfirmed({ certificate }: { readonly certificate: Certificate }) {
  const { language } = useLanguage();
  const say = words[language];
  const { unconfirmed, signature } = certificate;
  if (unconfirmed === undefined) return null;
  return (
    <div className="band" data-tone="unconfirmed">
      <strong>{say.unconfirmedHeading}.</strong> {say.unconfirmedText}
      <ul>
        {unconfirmed.map((reason) => (
          <li key={reason}>{unconfirmedWords[reason][language]}</li>
        ))}
      </ul>
      {signature !== undefined && (
        <p>
          {say.signatureSays(
            signature.form,
            signature.signer ?? say.signerUnnamed,
            signature.signedAt === undefined ? undefined : fullTimeInWords(signature.signedAt, language),
          )}
        </p>
      )}
    </div>
  );
}
