import { directory, draftStore } from "../../certificate/needs.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { printCertificate } from "../../certificate/print/print-certificate.ts";
import { printFileName, variantOf } from "../../certificate/print/print-choices.ts";
import { mayPrintDraft } from "../../certificate/print/print-rules.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { printDraft } from "./print-draft.contract.ts";
import { unsignedIssuer } from "./draft-findings.ts";
import { careActor } from "../certificates/find-certificate.ts";

export const printDraftOperation = operation(
  printDraft,
  (the) => ({ drafts: the(draftStore), directory: the(directory) }),
  async (input, context, needs) => {
    const stored = await needs.drafts.find(input.certificateId);
    if (stored === undefined || !mayPrintDraft(careActor(context), stored.draft)) return refused("draft-not-found");

    const { draft } = stored;
    const type = findType(draft.type, draft.version);
    const unit = await unitOf(draft, context, needs.directory);
    if (type === undefined || unit === undefined) return refused("draft-not-found");

    const document = unsigned(draft, unit);
    const around = { marks: [{ kind: "draft" }], verificationAddress: "", printedAt: context.at } as const;
    const pdf = await printCertificate({ ...around, type, document, variant: variantOf(input) });
    const answer = { fileName: printFileName("utkast", type.key), pdf };
    return context.disclose(answer, [await needs.drafts.access(stored, "print", context.at)]);
  },
);

/** The draft's unit: where the call is made, else as the Directory has it for who began the draft. */
async function unitOf(draft: Draft, context: UnitContext, directory: Directory): Promise<CareUnit | undefined> {
  return draft.unit === context.unit.hsaId ? context.unit : directory.findUnitOf(draft.createdBy, draft.unit);
}

/** The draft as it would be printed on paper: a document without a signer. */
function unsigned({ id, type, version, patient, relations, answers }: Draft, unit: CareUnit): CertificateDocument {
  return { id, type, version, patient, relations, answers, issuer: unsignedIssuer(unit) };
}
