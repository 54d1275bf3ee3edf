import { Button, Field, Heading, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { Scope } from "../../functions/services.ts";
import type { Contract } from "../../functions/operation/contract.ts";
import { listDeliveries } from "../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { listOwnCertificates } from "../../functions/minaintyg/certificates/list-own-certificates.contract.ts";
import { listCertificates } from "../../functions/webcert/certificates/list-certificates.contract.ts";
import { listDrafts } from "../../functions/webcert/drafts/list-drafts.contract.ts";
import { callApi } from "../kit/call-api.ts";
import type { ApiResult, Caller } from "../kit/call-api.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import type { KnownRecipients } from "../kit/recipient-name.ts";
import type { SignedIn } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { CallAnswer } from "./call-answer.tsx";
import type { Row } from "./call-answer.tsx";
import type { Stage } from "../kit/local-answers.ts";
import { words } from "./words.ts";
import type { Words } from "./words.ts";
import { WriteOne } from "./write-one.tsx";

/** Enough to see that the call works. */
const shownRows = 5;

/** A call that a button makes, and what of its answer is shown. */
interface Trial {
  readonly key: string;
  readonly scope: Scope;
  readonly contract: Contract;
  readonly query: string;
  readonly label: (say: Words, language: Language) => string;
  readonly call: (caller: Caller) => Promise<ApiResult<readonly Row[]>>;
}

const usualTrials: readonly Trial[] = [
  {
    key: "drafts",
    scope: "certificate:read",
    contract: listDrafts,
    query: `?limit=${String(shownRows)}`,
    label: (say) => say.listDrafts,
    call: async (caller) =>
      rowsOf(await callApi(listDrafts, { limit: shownRows }, caller), ({ drafts }) =>
        drafts.map((draft) => ({ is: "draft", ...draft })),
      ),
  },
  {
    key: "certificates",
    scope: "certificate:read",
    contract: listCertificates,
    query: `?limit=${String(shownRows)}`,
    label: (say) => say.listCertificates,
    call: async (caller) =>
      rowsOf(await callApi(listCertificates, { limit: shownRows }, caller), ({ certificates }) =>
        certificates.map((one) => ({ is: "certificate", ...one })),
      ),
  },
  {
    key: "own",
    scope: "citizen:read",
    contract: listOwnCertificates,
    query: `?limit=${String(shownRows)}`,
    label: (say) => say.listOwn,
    call: async (caller) =>
      rowsOf(await callApi(listOwnCertificates, { limit: shownRows }, caller), ({ certificates }) =>
        certificates.map((one) => ({ is: "certificate", ...one })),
      ),
  },
];

/** What it takes to write, sign and send. */
const writing: readonly Scope[] = ["certificate:write", "certificate:sign", "certificate:send"];

function deliveriesTo({ code: recipient, name }: KnownRecipients[number]): Trial {
  return {
    key: recipient,
    scope: "operator",
    contract: listDeliveries,
    query: `?recipient=${recipient}&limit=${String(shownRows)}`,
    label: (say, language) => `${say.waitingFor} ${name[language]}`,
    call: async (caller) =>
      rowsOf(await callApi(listDeliveries, { recipient, limit: shownRows }, caller), ({ deliveries }) =>
        deliveries.map((one) => ({ is: "delivery", ...one })),
      ),
  };
}

function rowsOf<Value>(answer: ApiResult<Value>, read: (value: Value) => readonly Row[]): ApiResult<readonly Row[]> {
  return answer.ok ? { ok: true, value: read(answer.value) } : answer;
}

interface Properties {
  readonly signedIn: SignedIn;
  readonly units: readonly { readonly hsaId: string; readonly name: string }[];
  readonly types: Stage["certificateTypes"];
  readonly recipients: KnownRecipients;
}

/** Buttons that make a real call as the person who is signed in, and what came back. */
export function TryCalls({ signedIn, units, types, recipients }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const [unit, setUnit] = useState(units[0]?.hsaId);
  const [shown, setShown] = useState<{ readonly trial: Trial; readonly answer?: ApiResult<readonly Row[]> }>();
  const trials = [...usualTrials, ...recipients.map(deliveriesTo)];
  const possible = trials.filter(({ scope }) => signedIn.scopes.includes(scope));
  const make = async (trial: Trial): Promise<void> => {
    setShown({ trial });
    const answer = await trial.call({
      accessToken: signedIn.accessToken,
      language,
      ...(trial.contract.atUnit === true && unit !== undefined ? { unit } : {}),
    });
    // A later press may have come first.
    setShown((current) => (current?.trial === trial ? { trial, answer } : current));
  };

  return (
    <div className="start-try">
      {units.length > 1 && possible.some(({ contract }) => contract.atUnit === true) && (
        <Field>
          <Label>{say.unit}</Label>
          <Select
            value={unit ?? ""}
            onChange={(event) => {
              setUnit(event.currentTarget.value);
              setShown(undefined);
            }}
          >
            {units.map(({ hsaId, name }) => (
              <Select.Option key={hsaId} value={hsaId}>
                {name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {unit !== undefined && writing.every((scope) => signedIn.scopes.includes(scope)) && (
        <WriteOne signedIn={signedIn} unit={unit} />
      )}
      <Heading level={3} data-size="2xs">
        {say.tryHeading}
      </Heading>
      {possible.length === 0 && <Paragraph>{say.tryNothing}</Paragraph>}
      <div className="start-try-buttons">
        {possible.map((trial) => (
          <Button key={trial.key} variant="secondary" onClick={() => void make(trial)}>
            {trial.label(say, language)}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {shown !== undefined && (
          <>
            <p className="start-call">
              <code>
                {shown.trial.contract.method} {shown.trial.contract.path}
                {shown.trial.query}
              </code>
              {shown.trial.contract.atUnit === true && (
                <>
                  {" "}
                  <code>Care-Unit: {unit}</code>
                </>
              )}
            </p>
            {shown.answer === undefined && <Paragraph>{say.calling} …</Paragraph>}
            {shown.answer?.ok === true && (
              <CallAnswer rows={shown.answer.value} types={types} recipients={recipients} />
            )}
            {shown.answer?.ok === false && <ProblemMessage problem={shown.answer.problem} />}
          </>
        )}
      </div>
    </div>
  );
}
