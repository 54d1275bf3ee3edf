import { createHmac } from "node:crypto";
import * as z from "zod/mini";
import { comparablePersonNumber } from "../../operation/comparable-ids.ts";
import type { Scope } from "../../services.ts";
import type { IdentifiedPerson, SignInMethod } from "../federation/sign-in-methods.ts";
import { longestSessionSeconds } from "../session-times.ts";
import { scopesFor } from "./role-scopes.ts";
import type { SessionRecords } from "./session-records.ts";

/** What the directory says of a member of staff, as far as a token tells it or a scope hangs on it. */
export interface KnownStaff {
  readonly name: string;
  readonly role: string;
  readonly isOperator: boolean;
  readonly seesStatistics: boolean;
  readonly keepsDirectory: boolean;
}

/**
 * Undefined where the directory does not know the HSA-id.
 *
 * @throws StaffDirectoryDownError where nothing that may be trusted is known of the person
 */
export type FindStaff = (hsaId: string) => Promise<KnownStaff | undefined>;

/** The national directory does not answer, and has said nothing of the person lately. */
export class StaffDirectoryDownError extends Error {
  override name = "StaffDirectoryDownError";
  constructor() {
    super("The national directory does not answer, and has said nothing of the person lately");
  }
}

/** A private doctor who may work today; undefined of anybody else. */
export type FindPractitioner = (
  personNumber: string,
) => Promise<{ readonly hsaId: string; readonly name: string; readonly role: string } | undefined>;

/** Somebody who signs in, or is signed in: by what a token names them, and what it may be used for. */
export interface TokenPerson {
  /** HSA-id of staff, twelve digits of a citizen or an applicant. */
  readonly person: string;
  readonly kind: "staff" | "citizen" | "applicant";
  readonly role: string;
  /** Of staff only: a patient's name is in no token. */
  readonly name?: string;
  /** The scopes of the role, for this way of signing in. */
  readonly scopes: readonly Scope[];
  /** What a renewal may find them to be allowed, where that is more than they are now. */
  readonly mayBecome?: readonly Scope[];
}

const citizenPrefix = "citizen.";
const practitionerPrefix = "practitioner.";
const personRecord = z.object({ personNumber: z.string() });

/** Where care staff work: who comes there with an e-legitimation comes as a private doctor, and else as a citizen. */
const careApplication = "webcert";

const applicantRole = "APPLICANT";

/** Whether somebody comes to work as a private doctor, on whom others' data hangs. */
export function isPractitioner(subject: string): boolean {
  return subject.startsWith(practitionerPrefix);
}

/**
 * Whom a subject (`sub`) stands for. Of staff it is the HSA-id. Of who is known by a personal number it is a keyed hash
 * of that, since an application keeps it, and even a logged one must name nobody; the number itself lies with the
 * sessions. One person is two subjects: a citizen, and whoever comes to work as a private doctor.
 */
export class Subjects {
  readonly #records: SessionRecords;
  readonly #secret: () => Promise<Uint8Array>;
  readonly #findStaff: FindStaff;
  readonly #findPractitioner: FindPractitioner;

  constructor(
    records: SessionRecords,
    secret: () => Promise<Uint8Array>,
    known: { readonly staff: FindStaff; readonly practitioner: FindPractitioner },
  ) {
    this.#records = records;
    this.#secret = secret;
    this.#findStaff = known.staff;
    this.#findPractitioner = known.practitioner;
  }

  /**
   * The subject of a person who has been identified; undefined of staff whom the directory does not know.
   *
   * @param application that the person signs in to
   */
  async subjectOf(identified: IdentifiedPerson, application: string): Promise<string | undefined> {
    if (identified.kind === "hsa-id") {
      return (await this.#findStaff(identified.hsaId)) === undefined ? undefined : identified.hsaId;
    }
    const personNumber = comparablePersonNumber(identified.personNumber);
    const hash = createHmac("sha256", await this.#secret())
      .update(personNumber)
      .digest("base64url");
    const subject = `${application === careApplication ? practitionerPrefix : citizenPrefix}${hash}`;
    await this.#records.keep("Citizen", subject, { personNumber }, { seconds: 2 * longestSessionSeconds });
    return subject;
  }

  /** As the directory has them now: whoever has left it gets no further token. */
  async find(subject: string, method: SignInMethod): Promise<TokenPerson | undefined> {
    const practises = isPractitioner(subject);
    if (!practises && !subject.startsWith(citizenPrefix)) {
      const staff = await this.#findStaff(subject);
      if (staff === undefined) return undefined;
      const { name, role } = staff;
      return { person: subject, kind: "staff", role, name, scopes: scopesFor({ kind: "staff", method, ...staff }) };
    }
    const found = z.safeParse(personRecord, (await this.#records.find("Citizen", subject))?.kept);
    if (!found.success) return undefined;
    const { personNumber } = found.data;
    if (practises) return this.#practitioner(personNumber);
    return { person: personNumber, kind: "citizen", role: "CITIZEN", scopes: scopesFor({ kind: "citizen" }) };
  }

  /** Who may not work as a private doctor may apply to, and with the next renewal does. */
  async #practitioner(personNumber: string): Promise<TokenPerson> {
    const found = await this.#findPractitioner(personNumber);
    const scopes = scopesFor({ kind: "practitioner", role: found?.role ?? applicantRole });
    const mayBecome = scopesFor({ kind: "practitioner", role: "PRIVATE_DOCTOR" });
    if (found === undefined) return { person: personNumber, kind: "applicant", role: applicantRole, scopes, mayBecome };
    const { hsaId, name, role } = found;
    return { person: hsaId, kind: "staff", role, name, scopes, mayBecome };
  }
}
