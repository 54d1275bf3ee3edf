import { showPage } from "../kit/frame/show-page.tsx";
import { StartPage } from "./start-page.tsx";
import "./start.css";

showPage({
  title: { sv: "Vem vill du vara? · Intygstjänster", en: "Who do you want to be? · Intygstjänster" },
  content: <StartPage />,
});
