import { tryEveryCase } from "./try-every-case.ts";

tryEveryCase({ inEveryState: true });
