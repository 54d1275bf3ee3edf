import { partsOf } from "./lines.ts";

/**
 * What people call pain, a fracture, an injury or a sprain of a part of the body, by code: "armbrott" and "bruten arm"
 * beside "armfraktur", "knävärk" beside "ont i knät". Each part is told once, so that none has one word and lacks
 * another. Codes that the product does not ship are named too: with the official list they are there.
 *
 * A line is "beginnings of compounds|with its article|in definite form|pain|fracture|injury|sprain", the last four
 * codes of ICD-10-SE or of KSH97-P where that gathers several.
 */
const bodyParts = `
arm|en arm|armen|M79.6 M79.6B M79.6C M79.9P|S42.3 S42.2 S52.9 S52.5 S42.9P|S49.9 S59.9 T07-P|
överarm, överarms|en överarm|överarmen|M79.6 M79.6B M79.9P|S42.3 S42.2 S42.9P|S49.9 T07-P|
underarm, underarms|en underarm|underarmen|M79.6 M79.6C M79.9P|S52.9|S59.9 T07-P|
armbåg, armbågs|en armbåge|armbågen|M25.5 M25.5C|S42.4 S52.0 S52.1|S59.9 T07-P|S53.4
handled, handleds|en handled|handleden|M25.5 M25.5D|S52.5 S62.0|S69.9 T07-P|S63.5
hand|en hand|handen|M79.6 M79.6D M25.5D M79.9P|S62.8 S62.3|S69.9 T07-P|
mellanhands|ett mellanhandsben|mellanhanden||S62.3|S69.9 T07-P|
finger|ett finger|fingret|M79.6 M79.6D M25.5D M79.9P|S62.6 S62.7P|S69.9 T07-P|S63.6
tum|en tumme|tummen|M79.6 M79.6D M25.5D M79.9P|S62.5 S62.7P|S69.9 T07-P|S63.6
axel|en axel|axeln|M75.9 M25.5 M25.5B|S42.2 S42.9P|S49.9 S46.0 T07-P|S43.4
skulder|en skuldra|skuldran|M75.9 M25.5 M25.5B|S42.2 S42.1 S42.9P|S49.9 T07-P|S43.4
skulderblads|ett skulderblad|skulderbladet|M54.6|S42.1 S42.9P|S49.9 T07-P|
nyckelbens|ett nyckelben|nyckelbenet||S42.0|S49.9 T07-P|
revbens|ett revben|revbenet|R07.3|S22.3 S22.4 S22.3P|S29.9 T07-P|
bröstbens|ett bröstben|bröstbenet|R07.3|S22.2|S29.9 T07-P|
rygg||ryggen|M54.9 M54.5 M54.9P|S32.0 S22.0 T08|S39.9 S29.9 T07-P|S33.5
ländrygg, ländryggs||ländryggen|M54.5|S32.0|S39.9 T07-P|S33.5
bröstrygg, bröstryggs||bröstryggen|M54.6|S22.0|S29.9 T07-P|
nack|en nacke|nacken|M54.2|S12|S19.9 S13.4 T07-P|S13.4
kot|en kota|kotan||S32.0 S22.0 T08||
bäcken|ett bäcken|bäckenet|M79.6E M25.5E|S32.8 S32.8P|S39.9 T07-P|
svanskot|en svanskota|svanskotan|M53.3|S32.2|S39.9 T07-P|
höft|en höft|höften|M25.5 M25.5F|S72.0 S72.1 S72.0P|S79.9 T07-P|
lår||låret|M79.6 M79.6F M79.9P||S79.9 S76.1 T07-P|
lårbens|ett lårben|lårbenet|M79.6F|S72.3 S72.9 S72.9P|S79.9 T07-P|
lårbenshals|en lårbenshals|lårbenshalsen||S72.0 S72.0P||
ben|ett ben|benet|M79.6 M79.6G M79.6F M79.9P|S82.9 S72.9 S82.2 T14.2 T02-P|S89.9 T07-P|
underben, underbens|ett underben|underbenet|M79.6 M79.6G M79.9P|S82.9 S82.2 S82.2P|S89.9 T07-P|
smalben, smalbens|ett smalben|smalbenet|M79.6 M79.6G M79.9P|S82.2 S82.3 S82.2P|S89.9 T07-P|
skenben, skenbens|ett skenben|skenbenet|M79.6 M79.6G M79.9P|S82.2 S82.3 S82.1 S82.2P|S89.9 T07-P|
vadben, vadbens|ett vadben|vadbenet||S82.4 S82.2P|S89.9 T07-P|
vad||vaden|M79.6 M79.6G M79.9P||S86.1|
knä|ett knä|knät|M25.5 M25.5G M22.2|S82.0 S82.1|S83.6 S83.6P|S83.6 S83.6P
knä|ett knä|knäet|M25.5 M25.5G M22.2|S82.0 S82.1|S83.6 S83.6P|S83.6 S83.6P
knäskåls|en knäskål|knäskålen||S82.0|S83.6|
fotled, fotleds|en fotled|fotleden|M25.5 M25.5H|S82.6 S82.8 S82.5 S82.8P|S99.9 T07-P|S93.4 S93.4P
ankel|en ankel|ankeln|M25.5 M25.5H|S82.6 S82.8 S82.5 S82.8P|S99.9 T07-P|S93.4 S93.4P
vrist|en vrist|vristen|M79.6 M79.6H M25.5H M79.9P|S82.6 S82.8 S82.5 S82.8P|S99.9 T07-P|S93.4 S93.4P
fot|en fot|foten|M79.6 M79.6H M25.5H M79.9P|S92.9 S92.3 S92.9P|S99.9 T07-P|S93.4 S93.6 S93.4P
mellanfots|ett mellanfotsben|mellanfoten|M77.4|S92.3|S99.9 T07-P|
häl|en häl|hälen|M77.3 M79.6H M79.9P|S92.0|S99.9 T07-P|
hälbens|ett hälben|hälbenet||S92.0|S99.9 T07-P|
tå|en tå|tån|M79.6 M79.6H M79.9P|S92.5 S92.4 S92.5P|S99.9 T07-P|S93.5
mag||magen|R10.4 R10.4P||S39.9 T07-P|
buk||buken|R10.4 R10.4P||S39.9 T07-P|
bröst||bröstet|R07.4 R07-P||S29.9 T07-P|
huvud||huvudet|R51||S09.9 S06.9 T07-P|
skall|en skalle|skallen||S02 S02-|S09.9 S06.9 T07-P|
hals||halsen|J02.9||S19.9 T07-P|
ögon||ögat|H57.1||S05 S05-|
öron||örat|H92.0 H66.9 H66.9P|||
käk|en käke|käken|K07.6|S02.6 S02-|S09.9 T07-P|
näs|en näsa|näsan||S02.2|S09.9 T07-P|
`;

const kinds = [
  { ends: ["värk", "smärta", "ont", "besvär"], phrases: ["ont i", "värk i", "smärta i"], broken: [] },
  { ends: ["brott", "fraktur"], phrases: ["brott i", "fraktur i"], broken: [["bruten", "brutet"]] },
  { ends: ["skada"], phrases: ["skada i"], broken: [["skadad", "skadat"]] },
  {
    ends: ["distorsion", "stukning"],
    phrases: ["stukning i"],
    broken: [
      ["stukad", "stukat"],
      ["vrickad", "vrickat"],
    ],
  },
] as const;

/** The names by code, without dot and hyphen. */
export function namesOfBodyParts(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [beginnings = "", withArticle = "", definite = "", ...codes] of partsOf(bodyParts)) {
    for (const [at, { ends, phrases, broken }] of kinds.entries()) {
      const [article, ...noun] = withArticle.split(" ");
      const called = [
        ...beginnings.split(", ").flatMap((beginning) => ends.map((end) => beginning + end)),
        ...phrases.map((phrase) => `${phrase} ${definite}`),
        ...(withArticle === "" ? [] : broken.map(([en, ett]) => [article === "ett" ? ett : en, ...noun].join(" "))),
      ];
      for (const code of codes[at]?.split(" ").filter((each) => each !== "") ?? []) {
        const key = code.replaceAll(/[.-]/gu, "");
        names.set(key, [...(names.get(key) ?? []), ...called]);
      }
    }
  }
  return names;
}
