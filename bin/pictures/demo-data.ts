import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import type { Contract } from "../../functions/operation/contract.ts";
import { exampleOf } from "../../functions/certificate/types/example-of.ts";
import { findType } from "../../functions/certificate/types/registry.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { listDeliveries } from "../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";
import { revokeCertificate } from "../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { readSendings } from "../../functions/webcert/sending/read-sendings.contract.ts";
import { sendCertificate } from "../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoUnits } from "../../lib/local/demo-directory.ts";
import { sendAs } from "../../lib/local/send-as.ts";
import { signInPerson } from "../../lib/local/sign-in.ts";
import { callApi } from "../../web/kit/call-api.ts";
import type { Unchanging } from "../../web/kit/call-api.ts";
import { swedishDay } from "../../web/kit/times.ts";

/** What the pictures show: the ids of what was made for them. */
export interface DemoData {
  /** Begun, and not yet complete. */
  readonly draft: string;
  /** Complete. */
  readonly ready: string;
  /** Signed, and not sent. */
  readonly signed: string;
  /** Arrived at Försäkringskassan, which has asked for a complement. */
  readonly asked: string;
  /** A delivery that Försäkringskassan has refused. */
  readonly stoppedDelivery: string;
}

/** The official test person. */
const patient = "191212121212";
const longestWait = 60_000;

/** Makes what the pictures show, at the demo's first unit, on an exchange that runs. */
export async function makeDemoData(origin: string): Promise<DemoData> {
  const unit = demoUnits[0]?.hsaId ?? "";
  const tokens = { doctor: await signInPerson(origin, "doctor"), operator: await signInPerson(origin, "operator") };
  const today = swedishDay(Date.now());

  async function call<C extends Contract>(
    contract: C,
    input: Unchanging<z.input<C["input"]>>,
    as: keyof typeof tokens = "doctor",
  ): Promise<z.output<C["output"]>> {
    const caller = { language: "sv", unit, idempotencyKey: randomUUID() } as const;
    const answer = await callApi(contract, input, caller, sendAs(origin, tokens[as]));
    if (!answer.ok) throw new Error(`${contract.id} was refused with ${answer.problem.code}`);
    return answer.value;
  }
  async function draft(key: string, leftOut: readonly string[] = []): Promise<{ id: string; revision: number }> {
    const type = findType(key);
    const example = type === undefined ? undefined : exampleOf(type, today);
    if (type === undefined || example === undefined) throw new Error(`${key} is not written`);
    const answers = Object.fromEntries(Object.entries(example).filter(([name]) => !leftOut.includes(name)));
    const { certificateId, revision } = await call(createDraft, { form: formName(type), patient, answers });
    return { id: certificateId, revision };
  }
  async function signed(key: string): Promise<string> {
    const { id, revision } = await draft(key);
    await call(signCertificate, { certificateId: id, seenRevision: revision });
    return id;
  }
  const send = (certificateId: string) => call(sendCertificate, { certificateId, consent: "in-person" });
  const simulator = `${origin}/recipients/forsakringskassan`;

  await signed("TS8071");
  const revoked = await signed("FK7804");
  await call(revokeCertificate, { certificateId: revoked, reason: "wrong-patient" });
  await draft("LUSE");
  const asked = await signed("FK7804");
  await send(asked);
  await until(async () => {
    const { sendings } = await call(readSendings, { certificateId: asked });
    return sendings.some(({ state }) => state === "arrived");
  });
  await post(`${simulator}/questions`, {
    certificateId: asked,
    subject: "KOMPLT",
    text: "Vi behöver veta mer om vad patienten inte kan göra i sitt arbete.",
    complements: [{ questionId: "17", text: "Beskriv hur länge patienten kan stå och gå." }],
  });
  await post(`${simulator}/behaviour`, { mode: "validation-error" });
  await send(await signed("FK7804"));
  const stopped = async () => {
    const { deliveries } = await call(listDeliveries, { recipient: "FKASSA", state: "stopped" }, "operator");
    return deliveries.at(-1)?.deliveryId;
  };
  await until(async () => (await stopped()) !== undefined);
  await post(`${simulator}/behaviour`, { mode: "ok" });
  return {
    draft: (await draft("FK7804", ["prognosis"])).id,
    ready: (await draft("FK7804")).id,
    signed: await signed("FK7804"),
    asked,
    stoppedDelivery: (await stopped()) ?? "",
  };
}

async function post(address: string, body: unknown): Promise<void> {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${String(answer.status)}`);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + longestWait;
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error("The exchange does not deliver");
    await new Promise((goOn) => setTimeout(goOn, 500));
  }
}
