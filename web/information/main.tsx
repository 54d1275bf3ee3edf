import { showPage } from "../kit/frame/show-page.tsx";
import { InformationPage } from "./information-page.tsx";
import "./information.css";

showPage({
  title: {
    sv: "Intygstjänster: läkarintyg hela vägen fram",
    en: "Intygstjänster: medical certificates, all the way",
  },
  content: <InformationPage />,
});
