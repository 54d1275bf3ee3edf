import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { Component } from "react";
import type { ReactNode } from "react";
import { useLanguage } from "../use-language.tsx";
import { frameWords } from "./frame-words.ts";

interface Properties {
  readonly children: ReactNode;
}

/** Says so where a page cannot be drawn, as when it is older than what the server has now; it would show nothing. */
export class FaultBoundary extends Component<Properties, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = frameWords[useLanguage().language];
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>
        <strong>{say.broken}</strong> {say.brokenText}
      </Paragraph>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {say.reload}
      </Button>
    </Alert>
  );
}
