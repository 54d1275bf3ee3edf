import { setting } from "./settings.ts";

/** Where a function runs and as whom it calls AWS, as Lambda tells it. */
export function ownPlace() {
  const sessionToken = process.env["AWS_SESSION_TOKEN"];
  return {
    region: setting("AWS_REGION"),
    endpoint: process.env["AWS_ENDPOINT_URL"],
    credentials: {
      accessKeyId: setting("AWS_ACCESS_KEY_ID"),
      secretAccessKey: setting("AWS_SECRET_ACCESS_KEY"),
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
  };
}
