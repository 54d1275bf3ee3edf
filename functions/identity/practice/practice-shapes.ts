import * as z from "zod/mini";
import { emailAddress } from "../../certificate/model/contract-shapes.ts";
import { practiceTypes, registrationStatuses } from "../../certificate/model/practice.ts";
import type { Practice, RegistrationStatus } from "../../certificate/model/practice.ts";
import { keptUnitFields, unitFields, unitId } from "../directory/directory-shapes.ts";

/** Shapes that the operations of a private doctor's practice share (docs/domain/access.md, Private doctors). */

const email = emailAddress("E-mail address of the practice.", "mottagningen@asplund.example");

const workplaceCode = z.string().check(
  z.regex(/^\d{7,13}$/),
  z.meta({
    description: "Workplace code (arbetsplatskod), where the practice has one.",
    examples: ["1234567890123"],
  }),
);

/** What is registered of a practice. */
export const practiceFields = {
  name: unitFields.name,
  type: z.enum(practiceTypes).check(
    z.meta({
      named: "PracticeType",
      description:
        "What sort of practice it is: a surgery, occupational health care, care at home, work as a consultant, or " +
        "another.",
    }),
  ),
  workplaceCode: z.exactOptional(workplaceCode),
  address: unitFields.address,
  postalCode: unitFields.postalCode,
  city: unitFields.city,
  phone: unitFields.phone,
  email,
};

const status = z.enum(registrationStatuses).check(
  z.meta({
    named: "RegistrationStatus",
    description:
      "How far you have come: nothing registered, registered but without a licence that the register of licences " +
      "confirms, able to work, or closed.",
  }),
);

const practice = z
  .object({ hsaId: unitId, ...practiceFields, phone: keptUnitFields.phone })
  .check(
    z.meta({ named: "Practice", description: "A private doctor's practice: care provider and care unit in one." }),
  );

export const ownPractice = z.object({
  status,
  practice: z.exactOptional(practice),
  revision: z
    .int()
    .check(z.nonnegative(), z.meta({ description: "Grows by one at each change; 0 where nothing is registered." })),
});

/** How a practice is told to its owner. */
export function describedPractice(practice: Practice | undefined, status: RegistrationStatus) {
  if (practice === undefined) return { status, revision: 0 };
  const { hsaId, details, revision } = practice;
  return { status, practice: { hsaId, ...details }, revision };
}

export const examplePractice = {
  name: "Asplunds mottagning",
  type: "surgery",
  address: "Kvarngatan 7",
  postalCode: "75330",
  city: "Österby",
  phone: "018-123 48 00",
  email: "mottagningen@asplund.example",
} as const;

export const exampleOwnPractice = {
  status: "active",
  practice: { hsaId: "TSTNMT2321000156-PE6F1C2A345D6E", ...examplePractice },
  revision: 1,
} as const;
