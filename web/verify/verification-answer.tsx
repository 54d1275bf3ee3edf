import { Paragraph } from "@digdir/designsystemet-react";
import type { ApiResult } from "../kit/call-api.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import { fullTimeInWords } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { VerdictMessage } from "./verdict-message.tsx";
import { notThere, verdictsOf } from "./verdicts.ts";
import type { Verification } from "./verdicts.ts";
import { words } from "./words.ts";

/** What came of verifying: the verdicts, and what to compare the paper with. */
export function VerificationAnswer({ answer }: { readonly answer: ApiResult<Verification> }) {
  if (answer.ok) {
    return (
      <>
        {verdictsOf(answer.value).map((verdict, place) => (
          <VerdictMessage key={verdict.heading.sv} verdict={verdict} isFirst={place === 0} />
        ))}
        <ToCompare verification={answer.value} />
      </>
    );
  }
  return answer.problem.code === "certificate-not-found" ? (
    <VerdictMessage verdict={notThere} isFirst />
  ) : (
    <ProblemMessage problem={answer.problem} />
  );
}

function ToCompare({ verification }: { readonly verification: Verification }) {
  const { language } = useLanguage();
  const say = words[language];
  const { certificateId, form, typeName, textVersion, signer, signedAt, foreignSignature: foreign } = verification;
  return (
    <div className="verify-original">
      <Paragraph>{say.compare}</Paragraph>
      <dl className="verify-facts">
        <div>
          <dt>{say.type}</dt>
          <dd>
            {typeName[language]}{" "}
            <span className="verify-subtle">
              {form.replace(/-[^-]*$/, "")}, {say.version} {textVersion}
            </span>
          </dd>
        </div>
        {signer !== undefined && (
          <div>
            <dt>{say.signer}</dt>
            <dd>
              {signer.name} <span className="verify-subtle">{signer.hsaId}</span>
            </dd>
          </div>
        )}
        {foreign !== undefined && (
          <div>
            <dt>{say.foreignSignature}</dt>
            <dd>
              {foreign.signer ?? say.noSigner}{" "}
              <span className="verify-subtle">
                {foreign.format}, {say.covers[foreign.covers]}
              </span>
            </dd>
          </div>
        )}
        {signedAt !== undefined && (
          <div>
            <dt>{say.signedAt}</dt>
            <dd>
              <time dateTime={signedAt}>{fullTimeInWords(signedAt, language)}</time>
            </dd>
          </div>
        )}
        <div>
          <dt>{say.id}</dt>
          <dd>
            <code>{certificateId}</code>
          </dd>
        </div>
      </dl>
    </div>
  );
}
