import { startApplication } from "../kit/session/start-application.tsx";
import { MinaIntyg } from "./mina-intyg.tsx";
import "./minaintyg.css";

await startApplication({ path: "/minaintyg/", content: <MinaIntyg /> });
