import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { finalise } from "../../../functions/certificate/types/finalise.ts";
import { answersFromJson } from "../../../functions/certificate/types/json/answers-from-json.ts";
import { findForm, formName } from "../../../functions/certificate/types/json/form-name.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { findType, writableTypes } from "../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { swedishDay, swedishTime } from "../../../functions/operation/clock.ts";
import { newId } from "../../../functions/operation/ids.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { registrationRequest } from "../registration-request.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { exampleIssuer } from "./example-issuer.ts";

export interface ExampleOptions {
  readonly json?: true;
  readonly xml?: true;
  readonly logicalAddress?: string;
}

const noExample = {
  sv: "finns inget exempel på. Blanketter som kan skrivas:",
  en: "has no example. Forms that can be written:",
} as const;

/** Tolvan Tolvansson, the official test person. */
const patient = "19121212-1212";

/**
 * Writes a whole example on a form, as of today: the body with which a draft is begun, or the certificate as a journal
 * system registers it, unsigned and with an id of its own.
 *
 * @param asked a form (`FK7804-2.0`), or a type by its key, which is its form in force (`FK7804`)
 */
export function writeExample(asked: string, options: ExampleOptions, terminal: Terminal): ExitCode {
  const now = terminal.now().toISOString();
  const today = swedishDay(now);
  const type = findForm(asked.toUpperCase()) ?? findType(asked.toUpperCase());
  const answers = type === undefined ? undefined : exampleOf(type, today);
  if (type === undefined || answers === undefined) {
    const forms = writableTypes(today).map(formName).join(", ");
    terminal.err(`${oneLine(asked)} ${noExample[terminal.language]} ${forms}\n`);
    return exitCodes.cannot;
  }

  if (options.xml !== true) {
    outJson(terminal, { form: formName(type), patient, answers });
    return exitCodes.done;
  }
  const content = registrationRequest(certificateOf(type, answers, now), options.logicalAddress);
  if (options.json === true) outJson(terminal, { form: "xml", content });
  else terminal.out(`${content}\n`);
  return exitCodes.done;
}

/** What the certificate would be, were it signed now. */
function certificateOf(type: CertificateType, given: JsonAnswers, now: string): CertificateDocument {
  const signedAt = swedishTime(now);
  return {
    id: newId(),
    type: type.key,
    version: type.version,
    signedAt,
    sentAt: signedAt,
    patient: { kind: "personnummer", number: patient.replace("-", "") },
    issuer: exampleIssuer(),
    relations: [],
    answers: finalise(type, answersFromJson(type, given).answers, swedishDay(now)),
  };
}
