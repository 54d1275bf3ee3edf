import { useEffect, useRef, useState } from "react";
import { useOpenSession } from "../../kit/session/session.ts";
import { everyMessage } from "../every-message.ts";
import type { Message } from "../every-message.ts";
import { firstWords } from "./first-words.ts";

/** Of so many certificates, those first in the list: each is read by itself, and that it is read is logged. */
const most = 10;

/**
 * How the messages about these certificates begin, by their ids: a list itself does not say what is asked or answered.
 * What cannot be fetched is left out.
 */
export function useAsked(listed: readonly { readonly certificateId: string }[]): ReadonlyMap<string, string> {
  const { call } = useOpenSession();
  const [asked, setAsked] = useState<ReadonlyMap<string, string>>(new Map());
  const read = useRef(new Set<string>());
  const wanted = [...new Set(listed.map(({ certificateId }) => certificateId))].slice(0, most).join(" ");
  useEffect(() => {
    for (const certificateId of wanted.split(" ")) {
      if (certificateId === "" || read.current.has(certificateId)) continue;
      read.current.add(certificateId);
      void everyMessage(call, certificateId).then((answer) => {
        if (!answer.ok) return;
        const { messages } = answer.value;
        setAsked((before) => new Map([...before, ...messages.map((one) => [one.messageId, saidIn(one)] as const)]));
      });
    }
  }, [call, wanted]);
  return asked;
}

/** What is to be completed says more than the message around it. */
function saidIn({ complements: [first], heading, text }: Message): string {
  return firstWords([first?.text, text, heading].find((one) => one !== undefined && one.trim() !== "") ?? "");
}
