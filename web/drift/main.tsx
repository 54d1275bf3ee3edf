import { startApplication } from "../kit/session/start-application.tsx";
import { Drift } from "./drift.tsx";
import "./drift.css";

await startApplication({ path: "/drift/", content: <Drift /> });
