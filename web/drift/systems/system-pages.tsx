import { Route, Switch } from "wouter";
import { ChangeSystemPage, NewSystemPage } from "./system-form.tsx";
import { SystemPage } from "./system-page.tsx";
import { SystemsPage } from "./systems-page.tsx";

/** The systems that are connected, and for whom they act. */
export function SystemPages() {
  return (
    <Switch>
      <Route path="/systems" component={SystemsPage} />
      <Route path="/new-system" component={NewSystemPage} />
      <Route path="/systems/:id">{({ id }) => <SystemPage key={id} clientId={id} />}</Route>
      <Route path="/systems/:id/change">{({ id }) => <ChangeSystemPage key={id} clientId={id} />}</Route>
    </Switch>
  );
}
