import { Heading, Tag } from "@digdir/designsystemet-react";
import { useLanguage } from "../kit/use-language.tsx";
import { services, words } from "./words.ts";

/** What each service is for, and whether it answers already. */
export function Services() {
  const { language } = useLanguage();
  const say = words[language];
  return (
    <section aria-labelledby="services">
      <Heading level={2} data-size="md" id="services">
        {say.servicesHeading}
      </Heading>
      <dl className="start-services">
        {services.map(({ name, text, isRunning }) => (
          <div key={name.sv}>
            <dt>
              {name[language]}{" "}
              <Tag data-color={isRunning ? "success" : "neutral"}>{isRunning ? say.running : say.later}</Tag>
            </dt>
            <dd>{text[language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
