import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { printCertificate } from "../../certificate/print/print-certificate.ts";
import { printFileName, variantOf } from "../../certificate/print/print-choices.ts";
import { mayPrintDraft } from "../../certificate/print/print-rules.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { Recipients } from "../../certificate/store/recipients.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { RequestContext, CareUnit } from "../../operation/request-context.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { printDraft } from "./print-draft.contract.ts";
import { unsignedIssuer } from "./draft-findings.ts";
import { careActor } from "../certificates/find-certificate.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly directory: Directory;
  readonly recipients: Recipients;
}

export const printDraftOperation = operation(printDraft, async (input, context, deps: Deps) => {
  const stored = await deps.drafts.find(input.certificateId);
  if (stored === undefined || !mayPrintDraft(careActor(context), stored.draft)) return refused("draft-not-found");

  const { draft } = stored;
  const type = findType(draft.type, draft.version);
  const unit = await unitOf(draft, context, deps.directory);
  if (type === undefined || unit === undefined) return refused("draft-not-found");

  const document = unsigned(draft, unit);
  const recipient = await deps.recipients.nameOf(type.recipient);
  const around = { marks: [{ kind: "draft" }], verificationAddress: "", printedAt: context.at } as const;
  const pdf = await printCertificate({ ...around, type, document, recipient, variant: variantOf(input) });
  const answer = { fileName: printFileName("utkast", type.key), pdf };
  return context.disclose(answer, [await deps.drafts.access(stored, "print", context.at)]);
});

/** The draft's unit: where the call is made, else as the Directory has it for who began the draft. */
async function unitOf(draft: Draft, context: RequestContext, directory: Directory): Promise<CareUnit | undefined> {
  return draft.unit === context.unit.hsaId ? context.unit : directory.findUnitOf(draft.createdBy, draft.unit);
}

/** The draft as it would be printed on paper: a document without a signer. */
function unsigned({ id, type, version, patient, relations, answers }: Draft, unit: CareUnit): CertificateDocument {
  return { id, type, version, patient, relations, answers, issuer: unsignedIssuer(unit) };
}
