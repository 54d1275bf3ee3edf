import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Attributes, Condition, Item, Write } from "../../operation/tables.ts";
import type { Certificate } from "../model/certificate.ts";
import { certificateKey } from "./table-names.ts";

/** What a newer certificate is to one; which has replaced it is noted otherwise (replaced-certificate.ts). */
export type NewerKind = "complement" | "renew" | "for-employer";

/**
 * Which newer certificates have come of one, each by its name (`CertificateStore.group`), in the order in which they
 * came: no id of one that is erased stays here. They lie with the certificate's state but are none of it: no change of
 * the certificate sets or removes them, and no recipient is told.
 */
export type NewerNames = Readonly<Record<NewerKind, readonly string[]>>;

export const noNewer: NewerNames = { complement: [], renew: [], "for-employer": [] };

/** A certificate with what is noted of those that have come of it. */
export interface Noted {
  readonly certificate: Pick<Certificate, "id" | "type">;
  readonly newerNames: NewerNames;
}

/** @throws DamagedItemError where they cannot be read */
export function newerNamesIn(head: Item): NewerNames {
  const { complementedBy, renewedBy, employers } = shape.read(head);
  return {
    complement: namesIn(complementedBy),
    renew: namesIn(renewedBy),
    "for-employer": namesIn(employers),
  };
}

/** The attributes of a head that is new. */
export function newerAttributes(names: NewerNames): Attributes {
  return shape.write(storedOf(names));
}

/** What holds of a head as long as nothing more has come of its certificate. */
export function asNoted({ newerNames }: Pick<Noted, "newerNames">): Exclude<Condition, string> {
  return { complementedBy: undefined, renewedBy: undefined, employers: undefined, ...storedOf(newerNames) };
}

/**
 * So many of a kind are noted, the newest: more than can come of one in a life, and no more than leaves the head small
 * when somebody has a journal system complete one certificate for ever.
 */
export const mostNewer = 100;

/** The write that notes that a newer certificate has come of one; none where that is noted already. */
export function notingNewer(noted: Noted, kind: NewerKind, name: string): readonly Write<"certificate-changed">[] {
  const names = noted.newerNames[kind];
  return names.includes(name) ? [] : [noting(noted, kind, [...names, name].slice(-mostNewer))];
}

/** The write that takes that away; none where it is not noted. */
export function forgettingNewer(noted: Noted, kind: NewerKind, name: string): readonly Write<"certificate-changed">[] {
  const names = noted.newerNames[kind];
  return names.includes(name)
    ? [
        noting(
          noted,
          kind,
          names.filter((one) => one !== name),
        ),
      ]
    : [];
}

function noting(noted: Noted, kind: NewerKind, names: readonly string[]): Write<"certificate-changed"> {
  const { id, type } = noted.certificate;
  return {
    ...certificateKey(id, "HEAD"),
    ...shape.change(storedOf({ ...noted.newerNames, [kind]: names })),
    when: { type, ...asNoted(noted) },
    otherwise: "certificate-changed",
  };
}

interface Stored {
  readonly complementedBy?: string;
  readonly renewedBy?: string;
  /** Those for the employer. */
  readonly employers?: string;
}

/** Names with a space between. */
const shape = storedShape<Stored>(
  z.object({
    complementedBy: z.exactOptional(z.string()),
    renewedBy: z.exactOptional(z.string()),
    employers: z.exactOptional(z.string()),
  }),
);

function storedOf(names: NewerNames): Stored {
  return {
    ...(names.complement.length === 0 ? {} : { complementedBy: names.complement.join(" ") }),
    ...(names.renew.length === 0 ? {} : { renewedBy: names.renew.join(" ") }),
    ...(names["for-employer"].length === 0 ? {} : { employers: names["for-employer"].join(" ") }),
  };
}

function namesIn(stored: string | undefined): readonly string[] {
  return stored?.split(" ") ?? [];
}
