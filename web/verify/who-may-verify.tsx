import { Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** Somebody who comes to the page, and what they can do. */
interface Comer {
  readonly who: string;
  readonly text: string;
  readonly way?: { readonly address: string; readonly name: string };
}

/** For whom the page is, and what others can do. */
export function WhoMayVerify() {
  const say = words[useLanguage().language];
  const comers: readonly Comer[] = say.who;
  return (
    <section aria-labelledby="who" className="verify-who">
      <Heading level={2} data-size="xs" id="who">
        {say.whoHeading}
      </Heading>
      <dl>
        {comers.map(({ who, text, way }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>
              {text} {way !== undefined && <Link href={way.address}>{way.name}</Link>}
            </dd>
          </div>
        ))}
      </dl>
      <Paragraph>{say.logged}</Paragraph>
    </section>
  );
}
