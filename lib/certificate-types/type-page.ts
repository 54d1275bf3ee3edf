import { abilityNames } from "../../functions/certificate/model/type-permissions.ts";
import { codeListsOf } from "../../functions/certificate/types/code-lists-in-use.ts";
import { exampleDay, exampleOf } from "../../functions/certificate/types/example-of.ts";
import { formName } from "../../functions/certificate/types/json/form-name.ts";
import { partPath } from "../../functions/certificate/types/json/part-path.ts";
import { indexOf } from "../../functions/certificate/types/type-index.ts";
import type { CertificateType, Level, Question, Section } from "../../functions/certificate/types/type-language.ts";
import { usedWhenOf } from "../../functions/certificate/types/used-when.ts";
import type { PageWords } from "./page-words.ts";
import {
  answerWords,
  conditionWords,
  formWords,
  kindWords,
  mustWords,
  partsWords,
  partWords,
  swedish,
  textIn,
} from "./part-words.ts";
import type { ToldType } from "./part-words.ts";
import { checkWords } from "./rule-words.ts";

/**
 * The page of a certificate type in one language, for those who know the field and not the code: what it asks, when,
 * within which limits and by which rules, who signs it and where it goes.
 */
export function typePage(type: CertificateType, say: PageWords): string {
  const told = { type, say };
  const { asked, rules } = say;
  const usedWhen = usedWhenOf(type);
  return [
    `# ${textIn(say, type.name)} (${formName(type)})`,
    ...(say.language === "sv" ? [] : [swedish(type.name.sv)]),
    textIn(say, type.purpose),
    ...(usedWhen === undefined ? [] : [textIn(say, usedWhen)]),
    `> ${say.madeBy}`,
    about(told),
    `## ${say.who.heading}`,
    staff(told),
    `## ${asked.heading}`,
    asked.intro,
    ...type.sections.map((section) => sectionText(told, section)),
    ...(type.extraQuestions === true ? [`### ${asked.freeQuestions}`, asked.freeQuestionsAbout] : []),
    `## ${rules.heading}`,
    type.rules.length === 0 ? rules.none : ruleTable(told),
    ...derived(told),
    ...sickLeave(told),
    `## ${say.inList.heading}`,
    say.inList.toldBy(partsWords(told, type.summary.parts)),
    ...example(told),
    `## ${say.codeLists.heading}`,
    ...codeLists(told),
    "",
  ].join("\n\n");
}

/** The list of the pages in one language, and how they are read. */
export function typePagesIndex(types: readonly CertificateType[], say: PageWords): string {
  const { list, uses } = say;
  return [
    `# ${list.title}`,
    `> ${say.madeBy}`,
    list.about,
    table(
      list.heads,
      types.map((type) => [
        `[${formName(type)}](${formName(type)}.${say.language}.md)`,
        formWords(say, type.name),
        type.recipient ?? say.about.noRecipient,
        uses[type.use],
      ]),
    ),
    ...list.howToRead,
    table(
      list.ruleHeads,
      list.ownRules.map(([ids, brokenWhen]) => [`\`${ids}\``, brokenWhen]),
    ),
    "",
  ].join("\n\n");
}

function about({ type, say: { about: say, uses } }: ToldType): string {
  return table(say.heads, [
    [say.form, `\`${formName(type)}\``],
    ...(type.formNumber === undefined ? [] : [[say.formNumber, type.formNumber]]),
    [say.wire, say.wireAs(type.wire.code, type.version, type.wire.codeSystem)],
    ...(type.activeFrom === undefined ? [] : [[say.activeFrom, type.activeFrom]]),
    [say.use, uses[type.use]],
    [say.recipient, type.recipient === undefined ? say.noRecipient : `\`${type.recipient}\` (KV part)`],
    [say.judged, say.judgedBy[type.judgedBy]],
  ]);
}

function staff({ type, say }: ToldType): string {
  const { sign, prepare, protectedPatient } = type.staff;
  const names = (some: CertificateType["staff"]["sign"]): string => some.map((one) => say.staff[one]).join(", ");
  const able = abilityNames.filter((name) => type.abilities[name]).map((name) => say.abilities[name]);
  return bullets([
    `${say.who.signs}: ${names(sign)}`,
    `${say.who.prepares}: ${names(prepare)}`,
    `${say.who.protectedPatient}: ${names(protectedPatient)}`,
    `${say.who.able}: ${able.length === 0 ? say.who.ableToNothing : able.join(", ")}`,
  ]);
}

function sectionText(told: ToldType, { title, questions, notices = [] }: Section): string {
  const { say } = told;
  return [
    `### ${formWords(say, title)}`,
    ...notices.map(({ id, when, text }) => say.asked.notice(id, conditionWords(told, when), textIn(say, text))),
    ...questions.map((question) => questionText(told, question)),
  ].join("\n\n");
}

function questionText(told: ToldType, question: Question): string {
  return [
    `#### ${question.id} ${formWords(told.say, question.text)}`,
    `JSON \`${question.name}\``,
    bullets(questionFacts(told, question)),
    table(
      told.say.asked.heads,
      question.parts.map((part) => partRow(told, part)),
    ),
  ].join("\n\n");
}

function questionFacts(told: ToldType, question: Question): readonly string[] {
  const { asked } = told.say;
  const { showIf, foldedInto, help } = question;
  return [
    rowsWords(told.say, question),
    `${asked.must}: ${mustWords(told, question.must)}`,
    ...(showIf === undefined
      ? []
      : [asked.onlyIf(conditionWords(told, showIf), hiddenWords(told.say, question.whenHidden))]),
    ...(question.renewal === "cleared" ? [asked.clearedByRenewal] : []),
    ...(question.layout?.omitWhenEmpty === true ? [asked.omittedFromPrint] : []),
    ...(foldedInto === undefined
      ? []
      : [asked.foldedInto(partWords(told, foldedInto.part), formWords(told.say, foldedInto.heading))]),
    ...(help === undefined ? [] : [`${asked.help}: ${textIn(told.say, help)}`]),
  ];
}

function partRow(told: ToldType, part: Question["parts"][number]): readonly string[] {
  const { say } = told;
  const { asked } = say;
  const notes = [
    ...(part.once === true ? [asked.firstRowOnly] : []),
    ...(part.renewal === "cleared" ? [asked.partClearedByRenewal] : []),
  ];
  return [
    part.id,
    `\`${part.name}\``,
    part.text === undefined ? "–" : formWords(say, part.text),
    [kindWords(told, part.kind), ...notes].join("; "),
    part.showIf === undefined
      ? "–"
      : asked.partOnlyIf(conditionWords(told, part.showIf), hiddenWords(say, part.whenHidden)),
    mustWords(told, part.must),
  ];
}

function rowsWords({ asked }: PageWords, { rows }: Question): string {
  if (rows === undefined) return asked.answeredOnce;
  return rows.numbered === false ? asked.rows(rows.max) : asked.numberedRows(rows.max);
}

function hiddenWords({ asked }: PageWords, level: Level | undefined): string {
  return level === "wire" ? asked.isRefused : asked.isLeftOut;
}

function ruleTable(told: ToldType): string {
  const { rules, levels } = told.say;
  return table(
    rules.heads,
    told.type.rules.map(({ id, level, text, check, when }) => [
      `\`${id}\``,
      levels[level],
      textIn(told.say, text),
      checkWords(told, check),
      when === undefined ? rules.always : conditionWords(told, when),
    ]),
  );
}

function derived(told: ToldType): readonly string[] {
  const { type, say } = told;
  if (type.derived.length === 0) return [];
  return [
    `## ${say.derived.heading}`,
    bullets(
      type.derived.map(({ part, value, when }) => {
        const [name, answer] = [partWords(told, part), answerWords(told, part, value)];
        return when === undefined
          ? say.derived.becomes(name, answer)
          : say.derived.becomesIf(name, answer, conditionWords(told, when));
      }),
    ),
  ];
}

function sickLeave(told: ToldType): readonly string[] {
  const { sickLeave: source } = told.type;
  if (source === undefined) return [];
  const say = told.say.sickLeave;
  const degrees = Object.entries(source.percent).map(([code, share]) => `\`${code}\` ${share} %`);
  return [
    `## ${say.heading}`,
    bullets([
      say.periods(partWords(told, source.period), partWords(told, source.degree), degrees.join(", ")),
      `${say.diagnoses}: ${partsWords(told, source.diagnoses)}`,
      `${say.occupation}: ${partWords(told, source.occupation)}`,
      say.noneIf(conditionWords(told, source.unless)),
    ]),
  ];
}

function example({ type, say }: ToldType): readonly string[] {
  const answers = exampleOf(type, exampleDay);
  if (answers === undefined) return [];
  const body = { form: formName(type), patient: "19121212-1212", answers };
  return [
    `## ${say.example.heading}`,
    say.example.about(exampleDay, formName(type)),
    `\`\`\`json\n${JSON.stringify(body, undefined, 2)}\n\`\`\``,
  ];
}

function codeLists({ type, say }: ToldType): readonly string[] {
  return codeListsOf([type]).map(({ system, codes }) => {
    const used = [...indexOf(type).parts.values()]
      .filter(({ part }) => part.kind.is === "code" && part.kind.list.system === system)
      .map(({ part }) => `\`${partPath(type, part.id)}\` (${part.id})`);
    return [
      `### ${system}`,
      say.codeLists.usedIn(used.join(", ")),
      table(
        say.codeLists.heads,
        codes.map(({ code, text }) => [`\`${code}\``, formWords(say, text)]),
      ),
    ].join("\n\n");
  });
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
