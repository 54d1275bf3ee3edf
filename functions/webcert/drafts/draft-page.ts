import * as z from "zod/mini";
import {
  certificateId,
  form,
  nextPage,
  revision,
  textVersion,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { toldTask } from "../tasks/task-shapes.ts";
import { draftRevocation, lockFields, readyMark } from "./draft-shapes.ts";

/** A page of drafts, as every list of them has it. */
export const draftPage = z.object({
  drafts: z
    .array(
      z
        .object({
          certificateId,
          form,
          textVersion,
          revision,
          createdAt: utcTime("When it was begun."),
          ...lockFields,
          updatedAt: utcTime("When it was saved last."),
          ready: z.exactOptional(readyMark),
          task: z.exactOptional(toldTask),
          revoked: z.exactOptional(draftRevocation),
        })
        .check(z.meta({ named: "DraftState", description: "A draft's form and revision, without its text." })),
    )
    .check(z.meta({ description: "The drafts of this page." })),
  next: nextPage,
});

export const exampleDraftState = {
  certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
  form: "FK7804-2.0",
  textVersion: "2.0",
  revision: 3,
  createdAt: "2026-11-22T09:12:00.000Z",
  locksAt: "2026-12-06T23:00:00.000Z",
  isLocked: false,
  takenAwayAt: "2027-02-22T23:00:00.000Z",
  updatedAt: "2026-11-22T09:30:00.000Z",
};
