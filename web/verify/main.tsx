import { startApplication } from "../kit/session/start-application.tsx";
import { verifyPath } from "./verify-address.ts";
import { Verify } from "./verify.tsx";
import "./verify.css";

await startApplication({ path: verifyPath, content: <Verify /> });
