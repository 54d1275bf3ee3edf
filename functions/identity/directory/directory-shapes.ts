import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { enteredHsaId, revision, textOfAtMost, utcTime } from "../../certificate/model/contract-shapes.ts";
import { largestKept } from "../../certificate/model/largest-kept.ts";
import { carePurpose, isWrittenAsKnown } from "../../certificate/model/staff-member.ts";
import { sentDay } from "../../certificate/types/sent-times.ts";
import { isBlank } from "../../operation/white-space.ts";

/** Shapes that the operations of the Directory share (docs/domain/access.md). */

export const careProviderId = enteredHsaId("HSA-id of the care provider.", exampleIssuer.unit.careProvider.hsaId);
export const unitId = enteredHsaId("HSA-id of the care unit, or of a part of one.", exampleIssuer.unit.hsaId);
export const staffId = enteredHsaId("HSA-id of the member of staff.", exampleIssuer.hsaId);
export const commissionId = enteredHsaId("HSA-id of the commission.", "TSTNMT2321000156-M001");

/**
 * Whether fields are entered, and so judged, or kept and told as they stand: what the national directory says has gaps
 * and forms of its own.
 */
type Standing = "entered" | "kept";

/** Characters of the longest text that is kept: two with a sign between. */
const mostKept = 2 * largestKept.characters + 1;

/** A text of so many characters at most; entered, not of spaces alone. */
function word(is: Standing, description: string, example: string, most = 200) {
  const about = z.meta({ description, examples: [example] });
  if (is === "kept") return textOfAtMost(mostKept).check(about);
  return textOfAtMost(most).check(
    z.refine((text) => !isBlank(text), { params: { code: "too-short-or-small" } }),
    z.meta({ description, minLength: 1, examples: [example] }),
  );
}

/** A short text; entered, it has a form. */
function formed(is: Standing, form: RegExp, description: string, example: string) {
  const about = z.meta({ description, examples: [example] });
  return is === "kept" ? textOfAtMost(mostKept).check(about) : textOfAtMost(32).check(about, z.regex(form));
}

const timeInUse = {
  startDate: z.exactOptional(sentDay("First day in use. Without it, it always was.")),
  endDate: z.exactOptional(sentDay("Last day in use. Without it, there is none yet.")),
  isArchived: z.exactOptional(
    z.boolean().check(z.meta({ description: "Kept only for what was done there; nobody may be called at there." })),
  ),
};

/** What ends has begun before. */
export const timeInOrder = z.refine<{ readonly startDate?: string; readonly endDate?: string }>(
  ({ startDate = "", endDate = startDate }) => startDate <= endDate,
  { path: ["startDate"], params: { code: "after-end" } },
);

const careProviderFieldsAs = (is: Standing) => ({
  name: word(is, "What it is called.", exampleIssuer.unit.careProvider.name),
  organisationNumber: z.exactOptional(
    formed(is, /^\d{6}-?\d{4}$/, "Ten digits, with or without a dash.", "232100-0156"),
  ),
  ...timeInUse,
});

export const careProviderFields = careProviderFieldsAs("entered");
export const keptCareProviderFields = careProviderFieldsAs("kept");

const unitFieldsAs = (is: Standing) => ({
  careProvider: careProviderId,
  partOf: z.exactOptional(
    unitId.check(z.meta({ description: "HSA-id of the care unit that this is a part (mottagning) of." })),
  ),
  name: word(is, "What it is called.", exampleIssuer.unit.name),
  workplaceCode: word(is, "Workplace code (arbetsplatskod).", "1234567890123", 20),
  address: word(is, "Street and number, or box.", exampleIssuer.unit.address),
  postalCode: formed(is, /^\d{3} ?\d{2}$/, "Five digits.", exampleIssuer.unit.postalCode),
  city: word(is, "Town of the postal address.", exampleIssuer.unit.city),
  phone: formed(is, /\d/, "Telephone number.", exampleIssuer.unit.phone),
  ...timeInUse,
});

export const unitFields = unitFieldsAs("entered");
export const keptUnitFields = unitFieldsAs("kept");

const coded = (is: Standing, description: string, code: string, text: string) =>
  z
    .array(
      z.strictObject({
        code: word(is, "The code.", code, 20),
        text: z.exactOptional(word(is, "What it means.", text)),
      }),
    )
    .check(z.maxLength(is === "kept" ? largestKept.texts : 50), z.meta({ description }));

const words = (is: Standing, description: string, example: string) =>
  wordsOf(word(is, "One of them.", example), description);

const wordsOf = (one: ReturnType<typeof word>, description: string) =>
  z.array(one).check(z.maxLength(largestKept.texts), z.meta({ description }));

/** The code of a licence; entered, it is in capitals however it was written, or it would give no role. */
function licence(is: Standing) {
  const told = word(is, "One of them.", "LK");
  return is === "kept" ? told : told.check(z.overwrite((code) => code.trim().toUpperCase()));
}

const staffFieldsAs = (is: Standing) => ({
  name: word(is, "Given name and surname.", exampleIssuer.name),
  licences: wordsOf(
    licence(is),
    "Licensed professions by code: LK läkare, TL tandläkare, BM barnmorska, SJ sjuksköterska…",
  ),
  positions: coded(is, "Positions (befattning) by their code in the national list.", "201011", "Överläkare"),
  specialities: coded(is, "Specialities of the licence.", "1001", "Allmänmedicin"),
  groupPrescriptionCodes: words(is, "Prescriber codes of a group, of doctors without licence.", "9300005"),
  prescriberCode: z.exactOptional(word(is, "Own prescriber code (förskrivarkod).", "0000000", 20)),
  systemRoles: words(is, "System roles as HSA writes them.", "INTYG;Drift"),
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
});

export const staffFields = staffFieldsAs("entered");
export const keptStaffFields = staffFieldsAs("kept");

function purpose(is: Standing) {
  const told = word(is, "Its purpose in HSA's own words. Care of patients is Vård och behandling.", carePurpose, 64);
  return is === "kept" ? told : told.check(z.refine(isWrittenAsKnown, { params: { code: "not-in-list" } }));
}

const commissionFieldsAs = (is: Standing) => ({
  name: word(is, "What it is called.", "Vård och behandling, Norrbacka vårdcentral"),
  purpose: purpose(is),
  careProvider: careProviderId,
  unit: z.exactOptional(
    unitId.check(z.meta({ description: "Where; without it, the whole care provider. A commission for care has one." })),
  ),
});

export const commissionFields = commissionFieldsAs("entered");
export const keptCommissionFields = commissionFieldsAs("kept");

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
  .object({ hsaId: careProviderId, ...keptCareProviderFields, ...editionFields })
  .check(z.meta({ named: "DirectoryCareProvider", description: "A care provider as the directory keeps it." }));

export const unitShape = z
  .object({ hsaId: unitId, ...keptUnitFields, ...editionFields })
  .check(z.meta({ named: "DirectoryUnit", description: "A care unit, or a part of one, as the directory keeps it." }));

export const staffShape = z
  .object({
    hsaId: staffId,
    ...keptStaffFields,
    role: z.string().check(z.meta({ description: "The role that licence and positions give.", examples: ["DOCTOR"] })),
    ...editionFields,
  })
  .check(z.meta({ named: "DirectoryStaff", description: "A member of staff as the directory keeps them." }));

export const commissionShape = z
  .object({ hsaId: commissionId, ...keptCommissionFields, isNational: editionFields.isNational })
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
