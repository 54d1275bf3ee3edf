import type { ReactNode } from "react";
import type { Standing } from "./standing.ts";

const marks: Readonly<Record<Standing["tone"], string>> = {
  waits: "!",
  good: "✓",
  "under-way": "…",
  stopped: "!",
  void: "✕",
  replaced: "→",
  quiet: "i",
};

/** Where a certificate stands; what can be done about it after it. */
export function StandingMessage({
  standing,
  children,
}: {
  readonly standing: Standing;
  readonly children?: ReactNode;
}) {
  const { tone, what, more } = standing;
  return (
    <div className="standing" data-tone={tone}>
      <span className="standing-mark" aria-hidden="true">
        {marks[tone]}
      </span>
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {children}
      </div>
    </div>
  );
}
