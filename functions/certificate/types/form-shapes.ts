import * as z from "zod/mini";
import { bothLanguages, form, typeKey } from "../model/contract-shapes.ts";
import { recipientCode } from "../model/recipient.ts";
import type { FormCondition } from "./form.ts";

/** A form as a client draws it (form.ts), as shapes of the contracts that tell it. */

const part = (description: string, example: string) => z.string().check(z.meta({ description, examples: [example] }));
const yes = (description: string) => z.boolean().check(z.meta({ description }));
const said = (description: string) => bothLanguages.check(z.meta({ description }));

const partOfForm = part("A part, with its question.", "sickLeave.period");
const anyRow = z.exactOptional(
  z.literal(true).check(z.meta({ description: "In any row, also where it is asked in a row of the same question." })),
);

const condition = z.lazy(() => anyCondition).register(z.globalRegistry, { named: "FormCondition" });
const conditions = (description: string) => z.array(condition).check(z.meta({ description }));

/** Each is a schema of its own: one that holds conditions again cannot else be told from the whole by generators. */
const anyCondition: z.ZodMiniType<FormCondition> = z
  .union([
    z
      .object({ answered: part("Holds while this part is answered.", "sickLeave.period") })
      .check(z.meta({ named: "AnsweredCondition", description: "A part is answered." })),
    z
      .object({
        part: partOfForm,
        is: z.union([z.string(), z.boolean()]).check(z.meta({ description: "Holds while the part is answered so." })),
        anyRow,
      })
      .check(z.meta({ named: "EqualCondition", description: "A part is answered so." })),
    z
      .object({
        part: partOfForm,
        in: z.array(z.string()).check(z.meta({ description: "Holds while the part has one of these codes." })),
      })
      .check(z.meta({ named: "CodeCondition", description: "A part has one of the codes." })),
    z
      .object({ part: partOfForm, below: z.number().check(z.meta({ description: "Holds below this number." })) })
      .check(z.meta({ named: "BelowCondition", description: "A number is below a limit." })),
    z
      .object({ part: partOfForm, atLeast: z.number().check(z.meta({ description: "Holds from this number on." })) })
      .check(z.meta({ named: "AtLeastCondition", description: "A number has reached a limit." })),
    z
      .object({
        part: partOfForm,
        startsMoreThanDaysAgo: z.int().check(z.meta({ description: "Holds while the period starts longer ago." })),
      })
      .check(z.meta({ named: "StartCondition", description: "A period began long ago." })),
    z
      .object({
        part: partOfForm,
        lastsMoreThanDays: z.int().check(z.meta({ description: "Holds while the period has more days than this." })),
      })
      .check(z.meta({ named: "LengthCondition", description: "A period is long." })),
    z
      .object({ all: conditions("All of these hold.") })
      .check(z.meta({ named: "AllCondition", description: "Several hold." })),
    z
      .object({ any: conditions("At least one of these holds.") })
      .check(z.meta({ named: "AnyCondition", description: "One of several holds." })),
    z.object({ not: condition }).check(z.meta({ named: "NotCondition", description: "Another does not hold." })),
  ])
  .check(
    z.meta({
      description: "When something is asked. What is hidden counts as unanswered; a part counts in its own row.",
    }),
  );

const notAfterToday = yes("Whether it must not be after today.");
const is = <const Kind extends string>(kind: Kind) => z.literal(kind).check(z.meta({ description: "The kind." }));

const kinds = {
  YesNoKind: z.object({
    is: is("yes-no"),
    control: z.enum(["box", "choice"]).check(z.meta({ description: "A box to tick, or a choice of yes and no." })),
  }),
  TextKind: z.object({
    is: is("text"),
    max: z.exactOptional(z.int().check(z.meta({ description: "Characters at most." }))),
    lines: z.enum(["one", "many"]).check(z.meta({ description: "How large the field is." })),
    icf: z.exactOptional(
      z.enum(["b", "d"]).check(z.meta({ description: "ICF codes of this component may be picked into it." })),
    ),
  }),
  CodeKind: z.object({
    is: is("code"),
    control: z.enum(["choice", "menu"]).check(z.meta({ description: "All alternatives at once, or a menu." })),
    codes: z
      .array(
        z
          .object({ code: part("The code, as in `answers`.", "HALFTEN"), text: said("What it means.") })
          .check(z.meta({ named: "FormCode", description: "An alternative." })),
      )
      .check(z.meta({ description: "The alternatives, in order." })),
  }),
  DateKind: z.object({ is: is("date"), notAfterToday }),
  YearKind: z.object({ is: is("year"), notAfterToday }),
  PeriodKind: z.object({ is: is("period") }),
  NumberKind: z.object({
    is: is("number"),
    min: z.number().check(z.meta({ description: "The least it may be." })),
    max: z.number().check(z.meta({ description: "The most it may be." })),
    decimals: z.union([z.literal(0), z.literal(1)]).check(z.meta({ description: "Decimals at most." })),
    unit: z.exactOptional(said("The unit it is told in.")),
  }),
  DiagnosisKind: z.object({
    is: is("diagnosis"),
    systems: z
      .array(z.enum(["ICD-10-SE", "KSH97-P"]))
      .check(z.meta({ description: "The lists that the code may be of." })),
    textPart: part("The part that holds the diagnosis in words.", "diagnoses.mainText"),
  }),
} as const;

const kind = z
  .discriminatedUnion("is", [
    kinds.YesNoKind.check(z.meta({ named: "YesNoKind", description: "Yes or no: a boolean." })),
    kinds.TextKind.check(z.meta({ named: "TextKind", description: "A text: a string." })),
    kinds.CodeKind.check(z.meta({ named: "CodeKind", description: "One code of a list: a string." })),
    kinds.DateKind.check(z.meta({ named: "DateKind", description: "A day: a string, YYYY-MM-DD." })),
    kinds.YearKind.check(z.meta({ named: "YearKind", description: "A year: a string, YYYY." })),
    kinds.PeriodKind.check(z.meta({ named: "PeriodKind", description: "Days from `start` to `end`, both included." })),
    kinds.NumberKind.check(z.meta({ named: "NumberKind", description: "A number." })),
    kinds.DiagnosisKind.check(
      z.meta({ named: "DiagnosisKind", description: "A diagnosis: `code` without a dot, and `system`." }),
    ),
  ])
  .check(z.meta({ named: "FormKind", description: "What kind of answer a part takes, told by `is`." }));

const mandatory = z
  .union([z.boolean(), condition])
  .check(z.meta({ description: "true: whenever it is shown; a condition: while that holds." }));
const nationalId = (example: string) => part("Its number in the national contract.", example);

const formPart = z
  .object({
    name: part("How `answers` calls it, within its question.", "period"),
    nationalId: nationalId("32.2"),
    text: z.exactOptional(said("What it is called; absent where the question says it all.")),
    help: z.exactOptional(said("What helps to answer it.")),
    kind,
    showIf: z.exactOptional(condition),
    mandatory,
    once: yes("Whether, of a question with rows, it is answered in the first row only."),
  })
  .check(z.meta({ named: "FormPart", description: "A part (delsvar): one value of an answer." }));

const formQuestion = z
  .object({
    name: part("How `answers` calls it.", "sickLeave"),
    nationalId: nationalId("32"),
    text: said("The question."),
    help: z.exactOptional(said("What helps to answer it.")),
    maxRows: z.exactOptional(
      z.int().check(z.meta({ description: "Present where the answer is a list of rows: at most so many." })),
    ),
    repeat: z.exactOptional(
      z
        .enum(["choices", "rows", "degrees", "dated choices"])
        .check(z.meta({ description: "How rows are shown: boxes to tick, rows to add, or a table by code." })),
    ),
    showIf: z.exactOptional(condition),
    mandatory,
    parts: z.array(formPart).check(z.meta({ description: "Its parts, in order." })),
  })
  .check(z.meta({ named: "FormQuestion", description: "A question (svar)." }));

const formNotice = z
  .object({
    id: part("Id of the notice.", "FK7804.notice"),
    when: condition,
    text: said("What is told."),
  })
  .check(z.meta({ named: "FormNotice", description: "Shown above the questions while its condition holds." }));

const formSection = z
  .object({
    id: part("Id of the section.", "sickLeave"),
    title: said("Its heading."),
    notices: z.array(formNotice).check(z.meta({ description: "What is told above its questions." })),
    questions: z.array(formQuestion).check(z.meta({ description: "Its questions, in order." })),
  })
  .check(z.meta({ named: "FormSection", description: "A heading with its questions." }));

const abilities = z
  .object({
    renew: yes("A new one may be made of it when it ends (förnyas)."),
    replace: yes("A corrected one may take its place (ersättas)."),
    complement: yes("A request for completion is answered by a new one (kompletteras)."),
    questions: yes("Its recipient and care write to each other about it."),
    send: yes("It is sent to its recipient (skickas)."),
    prefill: yes("The journal system may fill it in (förifyllnad)."),
    approveReceivers: yes("The patient approves further receivers."),
    sickLeaveRegister: yes("It counts as a sick leave (sjukfall)."),
  })
  .check(z.meta({ named: "Abilities", description: "What may be done with certificates of the type." }));

/** `FormDescription`, whole. */
export const formDescription = z
  .object({
    form,
    type: typeKey,
    name: bothLanguages,
    purpose: bothLanguages,
    usedWhen: z.exactOptional(said("When it is the form to choose; absent where no new certificate is written on it.")),
    leftToPatient: z.exactOptional(
      said("What is left for the patient to do once the recipient has it, said to the patient."),
    ),
    formNumber: z.exactOptional(
      z.string().check(z.meta({ description: "The authority's number on its form.", examples: ["FK 7804"] })),
    ),
    recipient: z.exactOptional(
      recipientCode.check(
        z.meta({ description: "Code of who receives it; absent where the patient hands it over (`KV part`)." }),
      ),
    ),
    abilities,
    sections: z.array(formSection).check(z.meta({ description: "The form, from top to bottom." })),
  })
  .check(z.meta({ named: "CertificateType", description: "A certificate type in one version, with its form." }));
