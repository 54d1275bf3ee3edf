import { Fieldset, Radio, ValidationMessage } from "@digdir/designsystemet-react";
import { useId } from "react";
import type { OpenSession } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

interface Properties {
  readonly session: OpenSession;
  readonly isMissing: boolean;
  readonly onChoose: () => void;
}

/** Where somebody who works at several units works now; the access log says where a certificate was verified. */
export function UnitChoice({ session, isMissing, onChoose }: Properties) {
  const say = words[useLanguage().language];
  const name = useId();
  const { units, unit, chooseUnit } = session;
  return (
    <Fieldset>
      <Fieldset.Legend>{say.unit}</Fieldset.Legend>
      {units.map((one) => (
        <Radio
          key={one.hsaId}
          name={name}
          value={one.hsaId}
          label={one.name}
          checked={one.hsaId === unit?.hsaId}
          onChange={() => {
            onChoose();
            void chooseUnit(one);
          }}
        />
      ))}
      {isMissing && <ValidationMessage role="alert">{say.unitMissing}</ValidationMessage>}
    </Fieldset>
  );
}
