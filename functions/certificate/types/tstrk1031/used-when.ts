import { t } from "../entries.ts";

export const usedWhen = t(
  "När en förare har diabetes och det ska bedömas för körkort. Vid högre behörighet eller taxi behövs även TS8071.",
  "When a driver's diabetes is to be assessed for a licence. For higher licences or taxi, TS8071 is needed too.",
);
