import { indexOf } from "../type-index.ts";
import type { CertificateType, PartId } from "../type-language.ts";

/** A part by its question's name and its own ("sickLeave.period"), as the conditions of a form name it. */
export function partPath(type: CertificateType, partId: PartId): string {
  const place = indexOf(type).parts.get(partId);
  return place === undefined ? partId : `${place.question.name}.${place.part.name}`;
}
