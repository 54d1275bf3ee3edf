import { unpadded } from "../../operation/white-space.ts";
import { interactions } from "../national-xml/interactions.ts";
import { namespaces } from "../national-xml/namespaces.ts";
import { underskriftPath } from "../national-xml/signable-certificate-xml.ts";
import type { Canonicalization, CertificateXml } from "../national-xml/signable-certificate-xml.ts";
import { canonicalizationAt, unnamedForm } from "./canonicalizations.ts";

/** What one `ds:Reference` of a signature takes in, and in which form its digest is counted. */
export interface Reference {
  /** The XPath of the element it takes in, with all it holds. */
  readonly element: string;
  /** The XPath of what is cut out of that first; absent where nothing is. */
  readonly without?: string;
  readonly form: Canonicalization;
  /** Whether all of the document is taken in but the signature itself. */
  readonly isWhole: boolean;
}

const signature = `${underskriftPath}/ds:Signature`;
const besideSignature = `${underskriftPath}/@* | ${underskriftPath}/*[2] | ${underskriftPath}/text()[normalize-space()]`;
const intyg = "/r:RegisterCertificate/r:intyg";

/**
 * Reads what the `ds:Reference` at a path takes in (XML Signature 1.1 §4.4.3); undefined where it cannot be told.
 *
 * No expression of the document is run: each is compared with those that signers write to leave the signature out.
 * Asks that the document has one signature, in its place.
 */
export function referenceAt(xml: CertificateXml, path: string): Reference | undefined {
  if (!xml.holds(`count(${path}/ds:Transforms)<2 and not(${path}/ds:Transforms/*[not(self::ds:Transform)])`))
    return undefined;
  const uri = xml.text(`${path}/@URI`);
  const transforms = pathsOf(xml, `${path}/ds:Transforms/ds:Transform`);
  const last = transforms.at(-1);
  const named = last === undefined ? undefined : canonicalizationAt(xml, last);
  const form = named ?? unnamedForm;
  const selections = named === undefined ? transforms : transforms.slice(0, -1);

  // URI="" is the document without its comments, whatever the canonical form says (§4.4.3.3).
  if (uri === "") return wholeWithout(xml, selections, { ...form, withComments: false });
  if (uri === "#xpointer(/)") return wholeWithout(xml, selections, form);
  const id = /^#([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(uri ?? "")?.[1];
  if (id === undefined || selections.length > 0) return undefined;
  const element = `//*[@Id='${id}' or @ID='${id}' or @id='${id}' or @xml:id='${id}']`;
  if (!xml.holds(`count(${element})=1`)) return undefined;
  return { element, form: { ...form, withComments: false }, isWhole: false };
}

/** What one transform leaves: all but the signature, all but the element around it, or `intyg` alone. */
type Selection = "signature" | "underskrift" | "intyg";

function wholeWithout(
  xml: CertificateXml,
  transforms: readonly string[],
  form: Canonicalization,
): Reference | undefined {
  const selections = transforms.map((transform) => selectionsAt(xml, transform));
  if (!selections.every((one) => one !== undefined)) return undefined;
  const all = new Set(selections.flat());
  const without = all.has("underskrift") ? underskriftPath : all.has("signature") ? signature : undefined;
  const element = all.has("intyg") ? intyg : "/*";
  return {
    element,
    ...(without === undefined ? {} : { without }),
    form,
    isWhole:
      (without !== underskriftPath || xml.holds(`not(${besideSignature})`)) &&
      (element !== intyg || xml.holds("count(/*/*)=1")),
  };
}

function selectionsAt(xml: CertificateXml, transform: string): readonly Selection[] | undefined {
  const algorithm = xml.text(`${transform}/@Algorithm`);
  if (algorithm === `${namespaces.xmlSignature}enveloped-signature`)
    return xml.holds(`not(${transform}/*)`) ? ["signature"] : undefined;
  if (algorithm === "http://www.w3.org/TR/1999/REC-xpath-19991116") {
    if (!xml.holds(`count(${transform}/*)=1 and ${transform}/ds:XPath`)) return undefined;
    const leftOut = leftOutByXPath(xml, `${transform}/ds:XPath`);
    return leftOut === undefined ? undefined : [leftOut];
  }
  if (algorithm !== namespaces.xpathFilter || !xml.holds(`not(${transform}/*[not(self::dsf:XPath)])`)) return undefined;
  const filters = pathsOf(xml, `${transform}/dsf:XPath`).map((filter) => selectionByFilter(xml, filter));
  return filters.length > 0 && filters.every((one) => one !== undefined) ? filters : undefined;
}

/** XML Signature 1.1 §6.6.3 (XPath, of each node whether it stays), and what §6.6.4 gives as equal to enveloped. */
function leftOutByXPath(xml: CertificateXml, path: string): Selection | undefined {
  const expression = withoutSpace(xml.text(path));
  const around = /^not\(ancestor-or-self::([^()]+(?:\(\)=[^()]+)?)\)$/.exec(expression)?.[1];
  if (around !== undefined) return leftOut(named(xml, path, around));
  const prefix =
    /^count\(ancestor-or-self::([^:]+):Signature\|here\(\)\/ancestor::\1:Signature\[1\]\)>count\(ancestor-or-self::\1:Signature\)$/.exec(
      expression,
    )?.[1];
  return prefix === undefined ? undefined : leftOut(named(xml, path, `${prefix}:Signature`));
}

function leftOut(element: Selection | undefined): Selection | undefined {
  return element === "intyg" ? undefined : element;
}

/** XML-Signature XPath Filter 2.0: the subtrees that an expression finds are taken away, or all else is. */
function selectionByFilter(xml: CertificateXml, path: string): Selection | undefined {
  const expression = withoutSpace(xml.text(path));
  const step = /^(?:\/\/|\/descendant::|\/descendant-or-self::|here\(\)\/ancestor::)(.+?)(?:\[1\])?$/.exec(
    expression,
  )?.[1];
  const element = step === undefined ? undefined : named(xml, path, step);
  if (element === undefined) return undefined;
  const isSubtracted = xml.text(`${path}/@Filter`) === "subtract";
  const isIntersected = xml.text(`${path}/@Filter`) === "intersect";
  return (element === "intyg" ? isIntersected : isSubtracted) ? element : undefined;
}

const elements: Readonly<
  Record<Selection, { readonly namespace: string; readonly path: string; readonly name: string }>
> = {
  signature: { namespace: namespaces.xmlSignature, path: signature, name: "Signature" },
  underskrift: { namespace: namespaces.extension, path: underskriftPath, name: "underskrift" },
  intyg: {
    namespace: interactions.RegisterCertificate.namespace,
    path: intyg,
    name: "intyg",
  },
};

/** Which of the elements a name test finds, where it finds that one and no other of its name. */
function named(xml: CertificateXml, path: string, test: string): Selection | undefined {
  const kinds: readonly Selection[] = ["signature", "underskrift", "intyg"];
  return kinds.find((kind) => {
    const { namespace, name } = elements[kind];
    if (test === `*[local-name()='${name}']` || test === `*[local-name()="${name}"]`)
      return xml.holds(`count(//*[local-name()='${name}'])=1`);
    const prefix = /^([\p{L}_][\p{L}\p{N}_.-]*):([A-Za-z]+)$/u.exec(test);
    return (
      prefix?.[2] === name &&
      xml.holds(`${path}/namespace::*[local-name()='${prefix[1] ?? ""}' and .='${namespace}']`) &&
      xml.holds(`count(//*[local-name()='${name}' and namespace-uri()='${namespace}'])=1`)
    );
  });
}

/** An expression without the white space around its signs, which means nothing. */
function withoutSpace(expression = ""): string {
  return expression
    .split(/([()[\]|/:=>])/)
    .map(unpadded)
    .join("");
}

/** One path for each element that a path finds. */
function pathsOf(xml: CertificateXml, path: string): readonly string[] {
  return xml.texts(path).map((_text, place) => `${path}[${String(place + 1)}]`);
}
