import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { exampleOwnPractice, ownPractice } from "./practice-shapes.ts";

export const closePractice = identity.contract({
  id: "closePractice",
  method: "DELETE",
  path: "/api/practice",
  scope: "practice:write",
  assurance: 3,
  ifMatch: "seenRevision",
  tag: "revision",
  changesRights: true,
  summary: "Close your practice",
  description:
    "Nobody can be called at there any more, from this moment on. Certificates that you have signed hold as before and " +
    "are read by the patient and by who was sent them; drafts stay unsigned. You can register again.",
  input: z.strictObject({ seenRevision }),
  output: ownPractice,
  problems: ["practice-not-found", "practice-changed"],
  examples: { input: { seenRevision: 1 }, output: { ...exampleOwnPractice, status: "closed", revision: 2 } },
});
