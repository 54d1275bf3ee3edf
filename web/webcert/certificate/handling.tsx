import { Button } from "@digdir/designsystemet-react";
import { handleMessage } from "../../../functions/webcert/messages/handle-message.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import type { Message } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";

interface Properties {
  readonly certificateId: string;
  readonly message: Message;
  onHandled(): void;
}

/** Takes a message from what waits without an answer, as where the matter was settled by telephone, or puts it back. */
export function Handling({ certificateId, message: { messageId, actions }, onHandled }: Properties) {
  const say = words[useLanguage().language];
  const { call } = useOpenSession();
  const waits = useWaits();
  const marking = usePress();
  const isHandled = actions.includes("handle");
  if (!isHandled && !actions.includes("reopen")) return undefined;
  const done = (): void => {
    waits.again();
    onHandled();
  };
  const mark = async (): Promise<void> => {
    const marked = await marking.press(() => call(handleMessage, { certificateId, messageId, isHandled }));
    if (marked?.ok === true) done();
    // What a colleague has answered meanwhile is shown.
    else if (marked?.problem.code === "message-answered") onHandled();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await everyMessage(call, certificateId), ({ messages }) =>
      messages.some((one) => one.messageId === messageId && (one.state === "handled") === isHandled),
    );
  return (
    <>
      <PressMessage press={marking} what="handle" ask={ask} onDone={done} />
      <Button variant="tertiary" data-size="sm" loading={marking.isUnderWay} onClick={() => void mark()}>
        {isHandled ? say.markHandled : say.markNotHandled}
      </Button>
    </>
  );
}
