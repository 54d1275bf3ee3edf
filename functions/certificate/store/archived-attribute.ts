import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, Write } from "../../operation/tables.ts";
import type { ListFilter } from "../model/list-filter.ts";
import { certificateKey } from "./table-names.ts";

/** Which of a patient's own certificates are asked for. */
export interface OwnListFilter extends ListFilter {
  /** Those that the patient has put away, or those that are not. */
  readonly isArchived?: boolean;
}

/**
 * Since when, UTC, a patient has a certificate in their archive; undefined where it is not there. It lies with the
 * certificate's state but is none of it: no change of the certificate sets or removes it, and nobody but the patient is
 * told (docs/domain/certificates.md, The patient's archive).
 *
 * @throws DamagedItemError where it cannot be read
 */
export function archivedAtIn(head: Item): string | undefined {
  return shape.read(head).archivedAt;
}

/** The write that puts a certificate into the patient's archive, or takes it back. */
export function archivingWrite(certificateId: string, archivedAt: string | undefined): Write<"certificate-not-found"> {
  return {
    ...certificateKey(certificateId, "HEAD"),
    ...shape.change(archivedAt === undefined ? {} : { archivedAt }),
    when: "present",
    otherwise: "certificate-not-found",
  };
}

/** Whether the index's entry of a certificate, or its head, says that it lies where it is asked for. */
export function isWhereAsked({ archivedAt }: Item, isArchived: boolean | undefined): boolean {
  return isArchived === undefined || isArchived === (archivedAt !== undefined);
}

const shape = storedShape<{ readonly archivedAt?: string }>(z.object({ archivedAt: z.exactOptional(z.string()) }));
