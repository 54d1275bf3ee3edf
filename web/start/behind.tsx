import { Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

/** The way to the API page, the simulators of the neighbours, and the demo in a terminal. */
export function Behind() {
  const { language } = useLanguage();
  const say = words[language];
  const links = [
    { address: "/docs/quickstart/", name: say.quickstart, text: say.quickstartText },
    { address: "/docs/", name: say.api, text: say.apiText },
    { address: "/docs/problems/", name: say.problems, text: say.problemsText },
    { address: "/recipients/forsakringskassan/", name: say.fk, text: say.fkText },
    { address: "/recipients/transportstyrelsen/", name: say.ts, text: say.tsText },
    { address: "/outbox", name: say.outbox, text: say.outboxText },
  ];
  return (
    <section aria-labelledby="behind">
      <Heading level={2} data-size="md" id="behind">
        {say.behindHeading}
      </Heading>
      <ul className="start-links">
        {links.map(({ address, name, text }) => (
          <li key={address}>
            <Link href={address}>{name}</Link>
            <Paragraph>{text}</Paragraph>
          </li>
        ))}
        <li>
          <strong>{say.demo}</strong>
          <Paragraph>
            {say.demoText} <code>npm run demo</code>
          </Paragraph>
        </li>
      </ul>
    </section>
  );
}
