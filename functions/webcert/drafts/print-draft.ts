import { draftStore, people, recipientStore } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { isLocked } from "../../certificate/model/draft-lock.ts";
import { printCertificate } from "../../certificate/print/print-certificate.ts";
import type { Mark } from "../../certificate/print/printing.ts";
import { printFileName, variantOf } from "../../certificate/print/print-choices.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { operation } from "../../operation/operation.ts";
import { printDraft } from "./print-draft.contract.ts";
import { unsignedIssuer } from "./draft-findings.ts";
import { findDraft } from "./find-draft.ts";

export const printDraftOperation = operation(
  printDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), recipients: the(recipientStore) }),
  async (input, context, needs) => {
    const found = await findDraft(needs, input.certificateId, context, permitDraft.print);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    const document = unsigned(draft, context.unit);
    const recipient = await needs.recipients.nameOf(type.recipient);
    const around = { marks: marksOf(draft, context.at), verificationAddress: "", printedAt: context.at } as const;
    const pdf = await printCertificate({ ...around, type, document, recipient, variant: variantOf(input) });
    const answer = { fileName: printFileName("utkast", type.key), pdf };
    return context.disclose(answer, [await needs.drafts.access(found.value, "print", context.at)]);
  },
);

/** What the paper must say of the draft. */
function marksOf(draft: Draft, at: string): readonly Mark[] {
  if (draft.revoked !== undefined) return [{ kind: "revoked-draft", at: draft.revoked.at }];
  return [{ kind: isLocked(draft, at) ? "locked-draft" : "draft" }];
}

/** The draft as it would be printed on paper: a document without a signer. */
function unsigned({ id, type, version, patient, relations, answers }: Draft, unit: CareUnit): CertificateDocument {
  return { id, type, version, patient, relations, answers, issuer: unsignedIssuer(unit) };
}
