import * as z from "zod/mini";
import { seenRevision } from "../../certificate/model/contract-shapes.ts";
import { identity } from "../service.ts";
import { exampleOwnPractice, examplePractice, ownPractice, practiceFields } from "./practice-shapes.ts";

export const changePractice = identity.contract({
  id: "changePractice",
  method: "PUT",
  path: "/api/practice",
  scope: "practice:write",
  assurance: 3,
  ifMatch: "seenRevision",
  tag: "revision",
  changesRights: true,
  summary: "Change what is registered of your practice",
  description:
    "Replaces all of it, from the edition that you have seen. Certificates that are signed stay as they are; what is " +
    "signed from now on says what is new.",
  input: z.strictObject({ seenRevision, ...practiceFields }),
  output: ownPractice,
  problems: ["practice-not-found", "practice-changed"],
  examples: {
    input: { seenRevision: 1, ...examplePractice },
    output: { ...exampleOwnPractice, revision: 2 },
  },
});
