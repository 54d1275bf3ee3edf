import * as z from "zod/mini";
import {
  certificateId,
  form,
  messageId,
  nextPage,
  page,
  textVersion,
} from "../../certificate/model/contract-shapes.ts";
import { messageHead } from "../messages/message-shapes.ts";
import { webcert } from "../service.ts";
import { exampleTask, toldTask } from "./task-shapes.ts";

const task = z
  .object({
    certificateId,
    form,
    textVersion,
    kind: z.enum(["draft", "question", "complement-request", "answer"]).check(
      z.meta({
        description: "What is to be done: a draft to go on with, or what a recipient has sent about a certificate.",
        "x-enum-descriptions": ["A draft", "A question", "A request for a complement", "An answer to care"],
      }),
    ),
    messageId: z.exactOptional(messageId),
    subject: z.exactOptional(messageHead.subject),
    lastAnswerDate: messageHead.lastAnswerDate,
    task: toldTask,
  })
  .check(
    z.meta({
      named: "TaskInList",
      description: "A draft or a message that is somebody's to do; of a message its id, subject and last day.",
    }),
  );

export const listTasks = webcert.contract({
  id: "listTasks",
  method: "GET",
  path: "/api/tasks",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List what is assigned at your unit",
  description:
    "Drafts and questions of the unit you work at that are somebody's to do, what was assigned first first: all, your " +
    "own, or the unit's. Questions are told of the types that you may answer for. The list names no patient and says " +
    "nothing of what is asked.",
  input: z.strictObject({
    of: z.exactOptional(
      z
        .enum(["me", "unit"])
        .check(z.meta({ description: "Only your own tasks, or only those of the unit as a whole." })),
    ),
    ...page,
  }),
  output: z.object({
    tasks: z.array(task).check(z.meta({ description: "The tasks of this page." })),
    next: nextPage,
  }),
  problems: [],
  examples: {
    input: { of: "me", limit: 50 },
    output: {
      tasks: [
        {
          certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
          form: "FK7804-2.0",
          textVersion: "2.0",
          kind: "draft",
          task: exampleTask,
        },
      ],
    },
  },
});
