import * as z from "zod/mini";
import { bothLanguages } from "../../certificate/model/contract-shapes.ts";
import { prefillChanges, prefillFailures, prefillOmissions } from "../../certificate/model/prefill-report.ts";

/** As a journal system writes it. */
export const examplePrefill =
  '<p:forifyllnad xmlns:p="urn:riv:clinicalprocess:healthcond:certificate:3.3" ' +
  'xmlns="urn:riv:clinicalprocess:healthcond:certificate:3"><p:svar id="19"><delsvar id="19.1">Sjukgymnastik' +
  "</delsvar></p:svar></p:forifyllnad>";

/** What became of what a journal system gave a draft to begin with. */
export const prefill = z.exactOptional(
  z
    .object({
      failed: z.exactOptional(
        z
          .object({
            code: z.enum(prefillFailures).check(z.meta({ description: "Why, as a code." })),
            text: bothLanguages,
          })
          .check(z.meta({ description: "Present where none of it could be taken, as a whole." })),
      ),
      fromJournal: z.array(z.string()).check(
        z.meta({
          description: "Names of the questions whose answers stand as they were given: nobody has changed them since.",
          examples: [["treatment"]],
        }),
      ),
      changed: z
        .array(
          z.object({
            pointer: z.string().check(
              z.meta({
                description: "Where, as a JSON Pointer into the draft.",
                examples: ["/answers/treatment/text"],
              }),
            ),
            code: z.enum(prefillChanges).check(z.meta({ description: "What was done to it." })),
            text: bothLanguages,
          }),
        )
        .check(z.meta({ description: "What the draft began with otherwise than it was given." })),
      leftOut: z
        .array(
          z.object({
            answerId: z.string().check(
              z.meta({
                description: "`id` of the `svar`, as it was given, or the name of another element; its beginning.",
                examples: ["6"],
              }),
            ),
            partId: z.exactOptional(
              z.string().check(
                z.meta({
                  description: "`id` of the `delsvar`; absent where it is the whole `svar`.",
                  examples: ["6.2"],
                }),
              ),
            ),
            path: z.exactOptional(
              z.string().check(
                z.meta({
                  description:
                    "What of it: names of elements, `@` and the name of an attribute, `text()` for text between " +
                    "elements; absent where it is the whole.",
                  examples: ["cv/originalText"],
                }),
              ),
            ),
            question: z.exactOptional(
              z.string().check(
                z.meta({
                  description: "The question's name; absent where the form has none.",
                  examples: ["diagnoses"],
                }),
              ),
            ),
            code: z.enum(prefillOmissions).check(z.meta({ description: "Why it was left out." })),
            text: bothLanguages,
            given: z.string().check(z.meta({ description: "The beginning of what it says.", examples: ["B99"] })),
          }),
        )
        .check(z.meta({ description: "What was given and is not in the draft." })),
      untold: z.exactOptional(
        z.int().check(z.meta({ description: "How many more were left out; absent where all are told." })),
      ),
    })
    .check(
      z.meta({
        named: "PrefillReport",
        description: "What became of what a journal system gave the draft to begin with; absent where it gave nothing.",
      }),
    ),
);
