import { ConfigError } from "@/lib/env/config-error";

/** What is said when the server cannot listen where it should. */
export const portTaken = (port: number) =>
  new ConfigError(`PORT is ${port}, but another program listens there already: stop it or set another PORT.`);
