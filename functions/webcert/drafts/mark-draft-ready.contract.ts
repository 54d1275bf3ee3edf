import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { readyMark } from "./draft-shapes.ts";

export const markDraftReady = webcert.contract({
  id: "markDraftReady",
  method: "PUT",
  path: "/api/drafts/{certificateId}/ready",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Mark a draft as ready to be signed",
  description:
    "Tells whoever signs that the draft is prepared (klart för signering): by those who prepare its type and do not " +
    "sign it. It is done once and not taken back; who does it again is told when it was done and by whom. The draft " +
    "stays as it is and can be saved as before, also where something is missing in it.",
  input: z.strictObject({ certificateId }),
  output: z.object({ certificateId, ready: readyMark }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "type-unknown",
    "draft-locked",
    "draft-changed",
    "patient-protected",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      ready: {
        markedAt: "2026-11-22T09:30:00.000Z",
        markedBy: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
      },
    },
  },
});
