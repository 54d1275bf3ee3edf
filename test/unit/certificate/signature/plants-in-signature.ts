/** A signature with something planted in it, and where. */
export interface PlantedSignature {
  readonly at: string;
  readonly xml: string;
}

/** The signature with a name in each place where somebody may write one: texts, attributes, tags and between them. */
export function plantsIn(signature: string, name: string): readonly PlantedSignature[] {
  const put = (at: string, from: number, planted: string, to = from): PlantedSignature => ({
    at,
    xml: signature.slice(0, from) + planted + signature.slice(to),
  });
  const between = [
    ...[name, ` ${name} `, `<![CDATA[${name}]]>`, `<!-- ${name} -->`, `<?${name} x?>`],
    ...[`<Object>${name}</Object>`, `<${name}/>`, `<x:y xmlns:x="urn:x:${name}"/>`, `<KeyName>${name}</KeyName>`],
  ];
  const inTag = [
    ...[` Id="${name}"`, ` Id="id-${name}"`, ` namn="${name}"`, ` ${name}="1"`, ` xml:lang="${name}"`],
    ...[` xmlns:${name}="http://www.w3.org/2000/09/xmldsig#"`, ` xmlns:x="urn:${name}"`],
    ` xmlns:x="urn:x" x:namn="${name}"`,
  ];
  return [...signature.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)].flatMap((tag) => {
    const { 0: whole, 1: close, 2: element = "", 3: attributes = "", 4: empty = "", index } = tag;
    const after = index + whole.length;
    const isLast = after === signature.length;
    const here = isLast ? [] : between.map((one) => put(`${one} after ${whole}`, after, one));
    if (close === "/") return here;
    const inside = after - 1 - empty.length;
    const values = [...attributes.matchAll(/="([^"]*)"/g)].flatMap((value) => {
      const end = index + 1 + element.length + value.index + value[0].length - 1;
      const start = end - value[1]!.length;
      return [put(`value in ${whole}`, start, name, end), put(`end of value in ${whole}`, end, `-${name}`)];
    });
    const text = /^[^<]+(?=<\/)/.exec(signature.slice(after))?.[0];
    const texts =
      text === undefined
        ? []
        : [
            put(`text of ${whole}`, after, name, after + text.length),
            put(`end of ${whole}`, after + text.length, name),
          ];
    return [...here, ...inTag.map((one) => put(`${one} in ${whole}`, inside, one)), ...values, ...texts];
  });
}
