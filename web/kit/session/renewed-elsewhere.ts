import type { SignedIn } from "../sign-in.ts";

const channelName = "intyg-renewed";

interface Renewed {
  /** The refresh token that has been used. */
  readonly used: string;
  readonly as: SignedIn;
}

/** Tells the tabs that were copied from this one, before they use the same refresh token again. */
export function tellRenewed(used: string, as: SignedIn): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ used, as } satisfies Renewed);
  channel.close();
}

/** Hears of what another tab has renewed. @returns what stops listening */
export function hearRenewed(hear: (renewed: Renewed) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener("message", ({ data }: MessageEvent<Renewed>) => {
    hear(data);
  });
  return () => {
    channel.close();
  };
}
