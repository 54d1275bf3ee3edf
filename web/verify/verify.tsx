import { Router, useLocation } from "wouter";
import { ApplicationFrame } from "../kit/frame/application-frame.tsx";
import { PageHeading } from "../kit/frame/page-heading.tsx";
import { useLanguage } from "../kit/use-language.tsx";
import { readAddress } from "./verify-address.ts";
import { VerifyForm } from "./verify-form.tsx";
import { WhoMayVerify } from "./who-may-verify.tsx";
import { words } from "./words.ts";

/** Verifies a certificate, for whoever holds it on paper or sees it on a screen. */
export function Verify() {
  const say = words[useLanguage().language];
  return (
    <Router base="/verify">
      <ApplicationFrame name={say.application} pages={[]}>
        <VerifyPage />
      </ApplicationFrame>
    </Router>
  );
}

function VerifyPage() {
  const say = words[useLanguage().language];
  const [path] = useLocation();
  return (
    <div className="verify">
      <PageHeading application={say.application} lead={say.lead}>
        {say.heading}
      </PageHeading>
      {/* Nothing that was said of one certificate stands under the id of another. */}
      <VerifyForm key={path} asked={readAddress(path)} />
      <WhoMayVerify />
    </div>
  );
}
