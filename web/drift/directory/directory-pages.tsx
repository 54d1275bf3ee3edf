import { Route, Switch } from "wouter";
import { NoSuchPage } from "../../kit/frame/no-such-page.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { ChangeCareProviderPage, NewCareProviderPage } from "./care-provider-form.tsx";
import { CareProviderPage } from "./care-provider-page.tsx";
import { CommissionPage } from "./commission-form.tsx";
import { DirectoryPage } from "./directory-page.tsx";
import { directoryWords } from "./directory-words.ts";
import { ChangeStaffPage, NewStaffPage } from "./staff-form.tsx";
import { StaffPage } from "./staff-page.tsx";
import { ChangeUnitPage, NewPartPage, NewUnitPage } from "./unit-form.tsx";
import { UnitPage } from "./unit-page.tsx";

const provider = "/directory/care-providers/:id";
const unit = "/directory/units/:id";
const staff = "/directory/staff/:id";

/** The directory: care providers, their units, and who works there. */
export function DirectoryPages() {
  const { language } = useLanguage();
  return (
    <Switch>
      <Route path="/" component={DirectoryPage} />
      <Route path="/directory" component={DirectoryPage} />
      <Route path="/directory/new-care-provider" component={NewCareProviderPage} />
      <Route path={provider}>{({ id }) => <CareProviderPage key={id} hsaId={id} />}</Route>
      <Route path={`${provider}/change`}>{({ id }) => <ChangeCareProviderPage key={id} hsaId={id} />}</Route>
      <Route path={`${provider}/new-unit`}>{({ id }) => <NewUnitPage key={id} careProvider={id} />}</Route>
      <Route path={unit}>{({ id }) => <UnitPage key={id} hsaId={id} />}</Route>
      <Route path={`${unit}/change`}>{({ id }) => <ChangeUnitPage key={id} hsaId={id} />}</Route>
      <Route path={`${unit}/new-part`}>{({ id }) => <NewPartPage key={id} hsaId={id} />}</Route>
      <Route path={`${unit}/new-staff`}>{({ id }) => <NewStaffPage key={id} unit={id} />}</Route>
      <Route path={staff}>{({ id }) => <StaffPage key={id} hsaId={id} />}</Route>
      <Route path={`${staff}/change`}>{({ id }) => <ChangeStaffPage key={id} hsaId={id} />}</Route>
      <Route path={`${staff}/new-commission`}>{({ id }) => <CommissionPage key={id} staff={id} />}</Route>
      <Route path={`${staff}/commissions/:commission`}>
        {({ id, commission }) => <CommissionPage key={commission} staff={id} commission={commission} />}
      </Route>
      <Route>
        <NoSuchPage
          application={words[language].application}
          href="/directory"
          way={directoryWords[language].toDirectory}
        />
      </Route>
    </Switch>
  );
}
