import { Paragraph } from "@digdir/designsystemet-react";
import type { ApiResult } from "../kit/call-api.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import { fullTimeInWords } from "../kit/times.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { Stage } from "../kit/local-answers.ts";
import { typeName } from "../kit/type-name.ts";
import { VerdictMessage } from "./verdict-message.tsx";
import { notThere, verdictsOf } from "./verdicts.ts";
import type { Verification } from "./verdicts.ts";
import { words } from "./words.ts";

/** What came of verifying: the verdicts, and what to compare the paper with. */
export function VerificationAnswer({
  answer,
  types,
}: {
  readonly answer: ApiResult<Verification>;
  readonly types: Stage["certificateTypes"];
}) {
  if (answer.ok) {
    return (
      <>
        {verdictsOf(answer.value).map((verdict, place) => (
          <VerdictMessage key={verdict.heading.sv} verdict={verdict} isFirst={place === 0} />
        ))}
        <ToCompare verification={answer.value} types={types} />
      </>
    );
  }
  return answer.problem.code === "certificate-not-found" ? (
    <VerdictMessage verdict={notThere} isFirst />
  ) : (
    <ProblemMessage problem={answer.problem} />
  );
}

function ToCompare({
  verification,
  types,
}: {
  readonly verification: Verification;
  readonly types: Stage["certificateTypes"];
}) {
  const { language } = useLanguage();
  const say = words[language];
  const { form, textVersion, signer, signedAt, foreignSignature: foreign } = verification;
  return (
    <>
      <dl className="verify-facts">
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
          <dt>{say.type}</dt>
          <dd>
            {typeName(types, form, language)}{" "}
            <span className="verify-subtle">
              {types.find((type) => type.form === form)?.type ?? form}, {say.version} {textVersion}
            </span>
          </dd>
        </div>
      </dl>
      <Paragraph className="verify-subtle">{say.compare}</Paragraph>
    </>
  );
}
