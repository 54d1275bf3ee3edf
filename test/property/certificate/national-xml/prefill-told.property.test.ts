import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namespaces } from "../../../../functions/certificate/national-xml/namespaces.ts";
import { readPrefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import type { Prefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import { prefillXml } from "../../../fixtures/prefill-xml.ts";
import { signableAnswersOf, today } from "../types/certificates.ts";

function read(type: CertificateType, xml: string): Promise<Prefill> {
  return readPrefill(type, Buffer.from(xml), { own: {}, today });
}

/** What may be added, with a word by which it is found again. */
interface Addition {
  readonly in: "content" | "tag";
  /** Whether the word is only what an element is called. */
  readonly isName?: boolean;
  readonly write: (word: string) => string;
}

const { core, types, prefill: prefillNamespace } = namespaces;
const additions: readonly Addition[] = [
  { in: "content", write: (word) => word },
  { in: "content", write: (word) => `<![CDATA[ ${word} ]]>` },
  { in: "content", write: (word) => `<x:not xmlns:x="urn:journal"><x:rad>${word}</x:rad></x:not>` },
  { in: "content", write: (word) => `<x:not xmlns:x="urn:journal" rad="${word}"/>` },
  { in: "content", isName: true, write: (word) => `<x:${word} xmlns:x="urn:journal"/>` },
  { in: "content", write: (word) => `<x:svar id="19" xmlns:x="urn:journal">${word}</x:svar>` },
  { in: "content", write: (word) => `<not xmlns="">${word}</not>` },
  { in: "content", write: (word) => `<instans xmlns="${core}">${word}</instans>` },
  { in: "content", write: (word) => `<delsvar xmlns="${core}" id="19.1">${word}</delsvar>` },
  { in: "content", write: (word) => `<delsvar xmlns="${core}" id="${word}"/>` },
  { in: "content", write: (word) => `<svar xmlns="${core}" id="19"><delsvar id="19.1">${word}</delsvar></svar>` },
  { in: "content", write: (word) => `<svar xmlns="${core}" id="${word}"/>` },
  // What a code is called is told by the code itself.
  ...["code", "originalText", "start", "end", "unit"].map((name): Addition => ({
    in: "content",
    write: (word) => `<${name} xmlns="${types}">${word}</${name}>`,
  })),
  {
    in: "content",
    write: (word) =>
      `<f:forifyllnad xmlns:f="${prefillNamespace}" xmlns="${core}"><svar id="19"><delsvar id="19.1">${word}` +
      `</delsvar></svar></f:forifyllnad>`,
  },
  { in: "tag", write: (word) => ` not="${word}"` },
  { in: "tag", write: (word) => ` xml:lang="${word}"` },
  { in: "tag", write: (word) => ` x:id="${word}" xmlns:x="urn:journal"` },
];

/** The request around a prefill, with what it says itself of the draft. */
function requestWith(prefill: string): string {
  const namespace = "urn:riv:clinicalprocess:healthcond:certificate:CreateDraftCertificateResponder:3";
  return (
    `<r:CreateDraftCertificate xmlns:r="${namespace}"><r:intyg><r:patient/><r:ref>1</r:ref>${prefill}</r:intyg>` +
    `</r:CreateDraftCertificate>`
  );
}

interface Mark extends Pick<Addition, "isName"> {
  readonly word: string;
  /** The answer in which it was put. */
  readonly answerId: string;
}

/**
 * Puts each addition at a place, counted round and round, where it is not within what the request itself says of the
 * draft, or what a code is called.
 */
function withAdded(base: string, added: readonly (readonly [number, Addition])[]) {
  const places: { readonly in: Addition["in"]; readonly at: number; readonly answerId: string }[] = [];
  const within: string[] = [];
  for (const { 0: tag, index } of base.matchAll(/<[^>]*>/g)) {
    const answerId = within.find((one) => one.startsWith("<svar "))?.match(/id="([^"]*)"/)?.[1] ?? "";
    const isUntold = [...within, tag].some((one) =>
      /^<(r:(patient|ref)|(\w+:)?(displayName|codeSystem(Name|Version)))\b/.test(one),
    );
    if (within.length > 0 && !isUntold) places.push({ in: "content", at: index, answerId });
    if (tag.startsWith("</")) within.pop();
    const end = index + tag.length - (tag.endsWith("/>") ? 2 : 1);
    const of = /^<svar id="([^"]*)"/.exec(tag)?.[1] ?? answerId;
    if (!tag.startsWith("</") && !isUntold) places.push({ in: "tag", at: end, answerId: of });
    if (!tag.startsWith("</") && !tag.endsWith("/>")) {
      within.push(tag);
      if (!isUntold) places.push({ in: "content", at: end + 1, answerId: of });
    }
  }
  const put = added.map(([at, { write, ...addition }], number) => {
    const fit = places.filter((place) => place.in === addition.in);
    const word = `kanin${String(number)}`;
    return { ...addition, ...fit[at % fit.length]!, text: write(word), word };
  });
  // Two attributes of one name on one element are no XML.
  const once = put.filter((one, at) => one.in === "content" || put.findIndex((other) => other.at === one.at) === at);
  let xml = base;
  for (const { at, text } of once.toSorted((one, other) => other.at - one.at))
    xml = xml.slice(0, at) + text + xml.slice(at);
  return { xml, marks: once.map(({ at: _, text: __, ...mark }): Mark => mark) };
}

function isTaken({ answers, report }: Prefill, { word, answerId }: Mark): boolean {
  const isCut = report.changed.some(
    ({ pointer, code }) => code === "shortened" && pointer.startsWith(`/answers/${answerId}/`),
  );
  return isCut || JSON.stringify(answers).includes(word);
}

/** By a line that shows it, or that shows the beginning of what it was put in; or else that there are more. */
function isTold({ report }: Prefill, { word, answerId, isName = false }: Mark): boolean {
  return (
    report.untold !== undefined ||
    report.leftOut.some(
      (one) =>
        JSON.stringify(one).includes(word) ||
        (one.answerId === answerId && one.path === undefined && (isName || one.given.length >= 200)),
    )
  );
}

const prefilledTypes = certificateTypes.filter(({ abilities }) => abilities.prefill);

describe.each(prefilledTypes.map((type) => [formName(type), type] as const))(
  "what is added to a prefill of %s",
  (_, type) => {
    it("is in the draft, or told with where and why", async () => {
      await fc.assert(
        fc.asyncProperty(
          signableAnswersOf(type),
          fc.boolean(),
          fc.array(fc.tuple(fc.nat(), fc.constantFrom(...additions)), { minLength: 1, maxLength: 3 }),
          async (answers, isInRequest, added) => {
            const base = isInRequest ? requestWith(prefillXml(type, answers)) : prefillXml(type, answers);
            const { xml, marks } = withAdded(base, added);
            const prefill = await read(type, xml);
            const silent = marks.filter((mark) => !isTaken(prefill, mark) && !isTold(prefill, mark));
            expect(silent).toEqual([]);
          },
        ),
        { numRuns: 300 },
      );
    });

    it("is nothing where it is a comment", async () => {
      await fc.assert(
        fc.asyncProperty(signableAnswersOf(type), fc.nat(), async (answers, at) => {
          const base = prefillXml(type, answers);
          const { xml } = withAdded(base, [[at, { in: "content", write: (word) => `<!-- ${word} -->` }]]);
          expect(await read(type, xml)).toEqual(await read(type, base));
        }),
        { numRuns: 60 },
      );
    });
  },
);
