import type { ReactNode } from "react";
import type { Texts } from "../../functions/operation/chosen-language.ts";

/** A part of the kit in one of its states. */
export interface Specimen {
  /** In the address. */
  readonly state: string;
  readonly name: Texts;
  /** Takes the whole page, so it is not shown among the others. */
  readonly isAlone?: true;
  readonly draw: () => ReactNode;
}

/** A part of the kit, in all its states. */
export interface GalleryPart {
  /** In the address. */
  readonly part: string;
  readonly name: Texts;
  /** Whether one state is shown at a time, as of forms, whose fields have the same ids in each. */
  readonly isOneByOne?: true;
  readonly specimens: readonly Specimen[];
}

/** The gallery's own day, so that it looks the same on every day. */
export const today = "2026-11-26";
