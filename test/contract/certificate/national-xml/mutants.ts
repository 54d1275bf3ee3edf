import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import type { CertificateType, Kind } from "../../../../functions/certificate/types/type-language.ts";

/** One `svar` of a written certificate, taken apart. */
interface JudgedMutant {
  readonly id: string;
  readonly instance: string | undefined;
  readonly parts: readonly { readonly id: string; readonly content: string }[];
}

/** A certificate with something changed, and what was changed. */
export interface Mutant {
  readonly xml: string;
  readonly changes: readonly string[];
}

type Draw = (n: number) => number;

function drawFrom(seed: number): Draw {
  let state = seed >>> 0 || 1;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const wholeAnswer = /<svar id="(\d+)">(?:<instans>([^<]*)<\/instans>)?(.*?)<\/svar>/gs;
const wholePart = /<delsvar id="([\d.]+)">(.*?)<\/delsvar>/gs;

/** So many mutants of the certificates, the same every time: one to three changes each. */
export function mutantsOf(type: CertificateType, certificates: readonly string[], count: number): readonly Mutant[] {
  const mutants = new Map<string, Mutant>();
  for (let seed = 1; mutants.size < count; seed += 1) {
    const draw = drawFrom(seed * 2654435761);
    const xml = certificates[seed % certificates.length] ?? "";
    const first = xml.indexOf("<svar ");
    const last = xml.lastIndexOf("</svar>") + "</svar>".length;
    const answers: JudgedMutant[] = [...xml.matchAll(wholeAnswer)].map((found) => ({
      id: found[1] ?? "",
      instance: found[2],
      parts: [...(found[3] ?? "").matchAll(wholePart)].map((part) => ({ id: part[1] ?? "", content: part[2] ?? "" })),
    }));
    const changes: string[] = [];
    for (let change = 0; change <= [0, 0, 0, 1, 2][draw(5)]!; change += 1) changes.push(mutate(type, answers, draw));
    const mutant = xml.slice(0, first) + answers.map(written).join("") + xml.slice(last);
    mutants.set(mutant, { xml: mutant, changes });
  }
  return [...mutants.values()];
}

function written(answer: JudgedMutant): string {
  const instance = answer.instance === undefined ? "" : `<instans>${answer.instance}</instans>`;
  return `<svar id="${answer.id}">${instance}${answer.parts.map((part) => `<delsvar id="${part.id}">${part.content}</delsvar>`).join("")}</svar>`;
}

/** Changes one thing in place and says what. */
function mutate(type: CertificateType, answers: JudgedMutant[], draw: Draw): string {
  const at = draw(answers.length);
  const answer = answers[at];
  if (answer === undefined) return "nothing";
  const partAt = draw(answer.parts.length);
  const part = answer.parts[partAt];
  if (part === undefined) return "nothing";
  const replace = (content: string): void =>
    void (answers[at] = {
      ...answer,
      parts: answer.parts.map((one, index) => (index === partAt ? { ...one, content } : one)),
    });
  const name = part.id;
  switch (draw(13)) {
    case 0:
      answers.splice(at, 1);
      return `drop ${answer.id}`;
    case 1:
      answers.splice(
        at,
        0,
        answer.instance === undefined
          ? answer
          : { ...answer, instance: String(answers.filter((one) => one.id === answer.id).length + 1) },
      );
      return `duplicate ${answer.id}`;
    case 2:
      if (answer.parts.length === 1) answers.splice(at, 1);
      else answers[at] = { ...answer, parts: answer.parts.filter((_, index) => index !== partAt) };
      return `drop ${name}`;
    case 3:
      answers[at] = { ...answer, parts: [...answer.parts, part] };
      return `duplicate ${name}`;
    case 4:
      if (!part.content.includes("<")) replace(["", " ", "\n\t "][draw(3)] ?? "");
      return `blank ${name}`;
    case 5:
    case 6:
      return swapCode(indexOf(type).parts.get(part.id)?.part.kind, part.content, draw, replace)
        ? `swap code of ${name}`
        : flip(part.content, replace)
          ? `flip ${name}`
          : `leave ${name}`;
    case 7:
      replace(part.content.replace(/\d{4}-\d\d-\d\d/, (date) => shifted(date, draw)));
      return `shift date of ${name}`;
    case 8:
      if (/^-?\d+(\.\d+)?$/.test(part.content))
        replace(["2.1", "-0.1", "0.05", "0.79", "9", "abc", "0.4"][draw(7)] ?? "");
      else if (/<t:value>\d{4}<\/t:value>/.test(part.content))
        replace(part.content.replace(/\d{4}(?=<\/t:value>)/, ["1900", "1912", "2031", "1911"][draw(4)] ?? ""));
      else if (part.content.length < 200 && !part.content.includes("<") && !/^(true|false)$/.test(part.content))
        replace("x".repeat(40 + draw(200)));
      return `out of range ${name}`;
    case 9: {
      const instance = ["0", "-1", "1", undefined][draw(4)];
      answers[at] = { ...answer, instance };
      return `instance ${String(instance)} of ${answer.id}`;
    }
    case 10:
      answers.splice(at, 0, {
        id: ["36", "99", "9000", "9001", "9001", "300", "43"][draw(7)] ?? "",
        instance: undefined,
        parts: [],
      });
      answers[at] = { ...answers[at]!, parts: [{ id: `${answers[at]!.id}.1`, content: "text" }] };
      return `add ${answers[at].id}`;
    case 11:
      answers[at] = {
        ...answer,
        parts: answer.parts.map((one, index) =>
          index === partAt ? { ...one, id: `${answer.id}.${[9, 7, 3, 4][draw(4)]}` } : one,
        ),
      };
      return `rename ${name}`;
    default: {
      const other = indexOf(type).order[draw(indexOf(type).order.length)];
      const asked = other?.parts[draw(other.parts.length)];
      if (other === undefined || asked === undefined || other.foldedInto !== undefined || asked.kind.is !== "text")
        return "nothing";
      const has = answers.findIndex((one) => one.id === other.id);
      const more = { id: asked.id, content: "En text" };
      if (has < 0) answers.push({ id: other.id, instance: undefined, parts: [more] });
      else if (!answers[has]!.parts.some((one) => one.id === asked.id))
        answers[has] = { ...answers[has]!, parts: [...answers[has]!.parts, more] };
      return `answer ${asked.id}`;
    }
  }
}

function flip(content: string, replace: (content: string) => void): boolean {
  const flipped = new Map([
    ["true", "false"],
    ["false", "1"],
  ]).get(content);
  if (flipped !== undefined) replace(flipped);
  return flipped !== undefined;
}

function swapCode(kind: Kind | undefined, content: string, draw: Draw, replace: (content: string) => void): boolean {
  if (!content.startsWith("<t:cv>")) return false;
  if (draw(5) === 0) {
    replace(
      content.replace(
        /<t:codeSystem>[^<]*/,
        `<t:codeSystem>${["KV_FKMU_0009", "1.2.752.116.1.3.1.4.1", "1.2.752.116.1.1.1.1.3"][draw(3)] ?? ""}`,
      ),
    );
    return true;
  }
  const codes =
    kind?.is === "code"
      ? kind.list.codes.map((one) => one.code)
      : ["A78", "F32", "Z73", "Z730", "M5", "M54512", "M545", "u071", "9AA", "A0.1"];
  const wanted = [...codes, ...codes, "XXX", " ANNAT ", "VAR11", "IAV10", ` ${codes[0] ?? ""}\n`];
  replace(content.replace(/<t:code>[^<]*/, `<t:code>${wanted[draw(wanted.length)] ?? ""}`));
  return true;
}

// Never near today: some rules compare with it, and the judge has its own clock.
function shifted(date: string, draw: Draw): string {
  const other = [
    () => "1900-02-30",
    () => "1911-01-01",
    () => "2098-01-01",
    () => date.replaceAll("-", ""),
    () => `${date} `,
    () => ` ${date}`,
    () => new Date(Date.parse(date) - (1 + draw(60)) * 86_400_000).toISOString().slice(0, 10),
    () => "2015-06-01",
  ];
  return other[draw(other.length)]?.() ?? date;
}
