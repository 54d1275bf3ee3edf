import { startApplication } from "../kit/session/start-application.tsx";
import { Webcert } from "./webcert.tsx";
import "./webcert.css";

await startApplication({ path: "/webcert/", content: <Webcert /> });
