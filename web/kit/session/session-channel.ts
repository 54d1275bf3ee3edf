import type { ToldSession } from "../../../functions/identity/told-session.ts";

const channelName = "intyg-session";

/** What the tabs of this origin tell each other: the session that their browser is in now, or that somebody left. */
export type SessionNews = ToldSession | "left";

/** One tab's end. */
export interface SessionChannel {
  /** Tells all tabs but this one. */
  tell(news: SessionNews): void;
  close(): void;
}

/** Only pages of this origin hear it, and of a frame only those in the same journal system. */
export function openSessionChannel(hear: (news: SessionNews) => void = () => undefined): SessionChannel {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<SessionNews>) => {
    hear(data);
  });
  return {
    tell: (news) => {
      channel.postMessage(news);
    },
    close: () => {
      channel.close();
    },
  };
}
