import { z } from "zod";
import { behaviourModes } from "./behaviour.ts";

const words = z.string().trim().min(1).max(20_000);
const optionalWords = z
  .string()
  .trim()
  .transform((text) => (text === "" ? undefined : text))
  .optional();
const day = z.iso.date();

const complement = z.object({
  questionId: z.string().regex(/^\d+$/u),
  instance: z.number().int().min(1).optional(),
  text: words,
});

/** A question or a complement request about a certificate. A form names the answer to complement as "id/instance". */
export const questionInput = z
  .object({
    certificateId: z.string().min(1),
    subject: z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT"]),
    heading: optionalWords,
    text: words,
    complements: z.array(complement).default([]),
    complementOn: z
      .string()
      .regex(/^(?:\d+\/\d*)?$/u)
      .default(""),
    complementText: z.string().trim().default(""),
    lastAnswerDate: z
      .union([day, z.literal("")])
      .transform((text) => (text === "" ? undefined : text))
      .optional(),
  })
  .transform(({ complementOn, complementText, complements, ...question }) => {
    const [questionId = "", instance = ""] = complementOn.split("/");
    if (question.subject !== "KOMPLT" || questionId === "") return { ...question, complements };
    const chosen = {
      questionId,
      ...(instance === "" ? {} : { instance: Number(instance) }),
      text: complementText || question.text,
    };
    return { ...question, complements: [...complements, chosen] };
  });

export const reminderInput = z.object({ questionId: z.string().min(1), text: words });

export const answerInput = z.object({ messageId: z.string().min(1), text: words });

export const sendAgainInput = z.object({ messageId: z.string().min(1) });

export const behaviourInput = z.object({
  mode: z.enum(behaviourModes),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** For how many requests the mode holds. */
  times: z.number().int().min(1).optional(),
});

export type QuestionInput = z.infer<typeof questionInput>;
