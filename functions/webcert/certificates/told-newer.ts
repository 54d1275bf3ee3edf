import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import type { NewerKind } from "../../certificate/store/newer-attributes.ts";
import type { draftingOf } from "../drafts/drafting-of.ts";
import type { FoundCertificate } from "./find-certificate.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";

/** A certificate that is read, with what stands for and against a new draft from it. */
export type Drafting = Awaited<ReturnType<typeof draftingOf<FoundCertificate>>>;

interface ToldNewer {
  readonly complementedBy?: string;
  readonly employerCertificateId?: string;
}

/** Which newer certificate completes it, and which is for the employer, where who asks may read it. */
export function toldNewer(drafting: Drafting): ToldNewer {
  const completing = readableNewer(drafting, "complement").at(-1);
  const employers = readableNewer(drafting, "for-employer").find(({ id }) => id === drafting.employers?.id);
  return {
    ...(completing === undefined ? {} : { complementedBy: completing.id }),
    // What has replaced it is the one that the employer is to have.
    ...(employers === undefined ? {} : { employerCertificateId: employers.replacedBy ?? employers.id }),
  };
}

/** Those that have come of it and that who asks may read, the one signed first first. */
export function readableNewer(drafting: Drafting, kind: NewerKind): readonly Certificate[] {
  const found = drafting.newer[kind].map(({ certificate }) => certificate);
  return found.filter((certificate) => permitCertificate.read({ ...drafting, certificate }).ok);
}
