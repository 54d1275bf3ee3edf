import { Heading, Paragraph } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** For whom the page is, and what others can do. */
export function WhoMayVerify() {
  const say = words[useLanguage().language];
  return (
    <section aria-labelledby="who" className="verify-who">
      <Heading level={2} data-size="xs" id="who">
        {say.whoHeading}
      </Heading>
      <dl>
        {say.who.map(({ who, text }) => (
          <div key={who}>
            <dt>{who}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>{say.logged}</Paragraph>
    </section>
  );
}
