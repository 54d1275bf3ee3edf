import * as z from "zod/mini";
import { identity } from "../service.ts";
import { exampleOwnPractice, ownPractice } from "./practice-shapes.ts";

export const readOwnPractice = identity.contract({
  id: "readOwnPractice",
  method: "GET",
  path: "/api/practice",
  scope: "practice:write",
  assurance: 3,
  tag: "revision",
  summary: "Read your own registration as a private doctor",
  description:
    "How far you have come, and what you have registered. For whoever has come to work with an e-legitimation: first " +
    "as an applicant, and from the renewal of the token after the registration as a private doctor, where the register " +
    "of licences says that you are a doctor.",
  input: z.strictObject({}),
  output: ownPractice,
  problems: [],
  examples: { input: {}, output: exampleOwnPractice },
});
