import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { revision, textOfAtMost, utcTime } from "../../certificate/model/contract-shapes.ts";
import { isWrittenAsKnown } from "../../certificate/model/staff-member.ts";
import { isDate } from "../../certificate/types/calendar.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { isBlank } from "../../operation/white-space.ts";

/** Shapes that the operations of the Directory share (docs/domain/access.md). */

/** HSA-ids have capitals, digits and dashes, 31 of them at most. */
const hsaId = (description: string, example: string) =>
  z
    .string()
    .check(z.overwrite(comparableHsaId), z.regex(/^[A-Z0-9-]{1,31}$/), z.meta({ description, examples: [example] }));

export const careProviderId = hsaId("HSA-id of the care provider.", exampleIssuer.unit.careProvider.hsaId);
export const unitId = hsaId("HSA-id of the care unit, or of a part of one.", exampleIssuer.unit.hsaId);
export const staffId = hsaId("HSA-id of the member of staff.", exampleIssuer.hsaId);
export const commissionId = hsaId("HSA-id of the commission.", "TSTNMT2321000156-M001");

/** A text of one to so many characters, not of spaces alone. */
const word = (description: string, example: string, most = 200) =>
  textOfAtMost(most).check(
    z.refine((text) => !isBlank(text), { params: { code: "too-short-or-small" } }),
    z.meta({ description, minLength: 1, examples: [example] }),
  );

const day = (description: string) =>
  z
    .string()
    .check(
      z.refine(isDate, { abort: true, params: { code: "wrong-format" } }),
      z.meta({ description: `${description} YYYY-MM-DD.`, format: "date" }),
    );

const timeInUse = {
  startDate: z.exactOptional(day("First day in use. Without it, it always was.")),
  endDate: z.exactOptional(day("Last day in use. Without it, there is none yet.")),
  isArchived: z.exactOptional(
    z.boolean().check(z.meta({ description: "Kept only for what was done there; nobody may be called at there." })),
  ),
};

export const careProviderFields = {
  name: word("What it is called.", exampleIssuer.unit.careProvider.name),
  organisationNumber: z.exactOptional(
    z
      .string()
      .check(
        z.regex(/^\d{6}-?\d{4}$/),
        z.meta({ description: "Ten digits, with or without a dash.", examples: ["232100-0156"] }),
      ),
  ),
  ...timeInUse,
};

export const unitFields = {
  careProvider: careProviderId,
  partOf: z.exactOptional(
    unitId.check(z.meta({ description: "HSA-id of the care unit that this is a part (mottagning) of." })),
  ),
  name: word("What it is called.", exampleIssuer.unit.name),
  workplaceCode: word("Workplace code (arbetsplatskod).", "1234567890123", 20),
  address: word("Street and number, or box.", exampleIssuer.unit.address),
  postalCode: z
    .string()
    .check(
      z.regex(/^\d{3} ?\d{2}$/),
      z.meta({ description: "Five digits.", examples: [exampleIssuer.unit.postalCode] }),
    ),
  city: word("Town of the postal address.", exampleIssuer.unit.city),
  phone: word("Telephone number.", exampleIssuer.unit.phone, 32),
  ...timeInUse,
};

const coded = (description: string, code: string, text: string) =>
  z
    .array(
      z.strictObject({
        code: word("The code.", code, 20),
        text: z.exactOptional(word("What it means.", text)),
      }),
    )
    .check(z.maxLength(50), z.meta({ description }));

const words = (description: string, example: string) =>
  z.array(word("One of them.", example)).check(z.maxLength(200), z.meta({ description }));

export const staffFields = {
  name: word("Given name and surname.", exampleIssuer.name),
  licences: words("Licensed professions by code: LK läkare, TL tandläkare, BM barnmorska, SJ sjuksköterska…", "LK"),
  positions: coded("Positions (befattning) by their code in the national list.", "201011", "Överläkare"),
  specialities: coded("Specialities of the licence.", "1001", "Allmänmedicin"),
  groupPrescriptionCodes: words("Prescriber codes of a group, of doctors without licence.", "9300005"),
  prescriberCode: z.exactOptional(word("Own prescriber code (förskrivarkod).", "0000000", 20)),
  systemRoles: words("System roles as HSA writes them.", "INTYG;Drift"),
  isProtected: z.exactOptional(
    z.boolean().check(
      z.meta({
        description:
          "Whether the person has a protected identity. Only who keeps this record sees the name, and nobody in care.",
      }),
    ),
  ),
  enteredFor: z.exactOptional(
    careProviderId.check(
      z.meta({
        description:
          "HSA-id of the care provider whose administrators keep this record, beside operators; without it, operators " +
          "only. Administrators name one of their own.",
      }),
    ),
  ),
};

export const commissionFields = {
  name: word("What it is called.", "Vård och behandling, Norrbacka vårdcentral"),
  purpose: word(
    "Its purpose in HSA's own words. Care of patients is Vård och behandling.",
    "Vård och behandling",
    64,
  ).check(z.refine(isWrittenAsKnown, { params: { code: "not-in-list" } })),
  careProvider: careProviderId,
  unit: z.exactOptional(
    unitId.check(z.meta({ description: "Where; without it, the whole care provider. A commission for care has one." })),
  ),
};

/** Which edition of a record is told, and who keeps it. */
const editionFields = {
  revision,
  changedAt: utcTime("When the record was changed last."),
  changedBy: z.string().check(
    z.meta({
      description: "HSA-id of who changed it, `HSA` for the national directory, or the job that entered it.",
      examples: ["TSTNMT2321000156-9001"],
    }),
  ),
  isNational: z.exactOptional(
    z
      .boolean()
      .check(z.meta({ description: "Whether it says what the national directory says: it is changed there only." })),
  ),
};

export const careProviderShape = z
  .object({ hsaId: careProviderId, ...careProviderFields, ...editionFields })
  .check(z.meta({ named: "DirectoryCareProvider", description: "A care provider as the directory keeps it." }));

export const unitShape = z
  .object({ hsaId: unitId, ...unitFields, ...editionFields })
  .check(z.meta({ named: "DirectoryUnit", description: "A care unit, or a part of one, as the directory keeps it." }));

export const staffShape = z
  .object({
    hsaId: staffId,
    ...staffFields,
    role: z.string().check(z.meta({ description: "The role that licence and positions give.", examples: ["DOCTOR"] })),
    ...editionFields,
  })
  .check(z.meta({ named: "DirectoryStaff", description: "A member of staff as the directory keeps them." }));

export const commissionShape = z
  .object({ hsaId: commissionId, ...commissionFields, isNational: editionFields.isNational })
  .check(z.meta({ named: "Commission", description: "What a member of staff is to work with, where, and for what." }));

/** Who works somewhere, as those who keep it are told. */
export const colleagueShape = z
  .object({
    hsaId: staffId,
    name: z.exactOptional(
      z.string().check(
        z.meta({
          description: "Name. Of a protected person it is told to who keeps the record only.",
          examples: ["Elin Sandberg"],
        }),
      ),
    ),
    role: z.string().check(z.meta({ description: "The role that licence and positions give.", examples: ["DOCTOR"] })),
    revision,
    purposes: z.array(z.string()).check(z.meta({ description: "The purposes of the commissions there." })),
  })
  .check(z.meta({ named: "Colleague", description: "Who has a commission at a unit, or for a care provider." }));

/** What came of saving. */
export const saved = z.object({
  outcome: z
    .enum(["entered", "changed", "unchanged"])
    .check(z.meta({ named: "SaveOutcome", description: "Whether it is new, was another, or stood so already." })),
  revision,
});

/** What was removed, by its id. */
export const removed = (id: typeof unitId) => z.object({ hsaId: id });

export const exampleEdition = {
  revision: 3,
  changedAt: "2026-11-22T09:30:00.000Z",
  changedBy: "TSTNMT2321000156-9001",
};

export const exampleCareProvider = {
  hsaId: "TSTNMT2321000156-102Q",
  name: "Region Norrbacka",
  organisationNumber: "232100-0156",
};

export const exampleUnit = {
  careProvider: exampleCareProvider.hsaId,
  name: "Norrbacka vårdcentral",
  workplaceCode: "1234567890123",
  address: "Björkvägen 4",
  postalCode: "90123",
  city: "Norrbacka",
  phone: "090-123 45 00",
};

export const exampleStaff = {
  name: "Elin Sandberg",
  licences: ["LK"],
  positions: [{ code: "201011", text: "Överläkare" }],
  specialities: [{ code: "1001", text: "Allmänmedicin" }],
  groupPrescriptionCodes: [],
  systemRoles: [],
};

export const exampleCommission = {
  name: "Vård och behandling, Norrbacka vårdcentral",
  purpose: "Vård och behandling",
  careProvider: exampleCareProvider.hsaId,
  unit: "TSTNMT2321000156-1003",
};

export const exampleColleague = {
  hsaId: "TSTNMT2321000156-1079",
  name: "Elin Sandberg",
  role: "DOCTOR",
  purposes: ["Vård och behandling"],
  revision: 3,
};
