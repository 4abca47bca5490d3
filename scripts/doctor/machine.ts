import { accessSync, constants, mkdirSync } from "node:fs";
import { env } from "@/lib/env";
import { dataDir } from "@/lib/env/env-file";
import { readServices } from "@/lib/services/catalogue";
import { buildHash } from "@/scripts/building/build-hash";
import { buildSettings, builtHash } from "@/scripts/building/build-app";
import type { Look } from "./finding";

/** What this machine and its settings have to offer before anything is asked over the network. */
export const lookAtMachine = (): Look[] => [
  {
    about: "node",
    run: () => {
      const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
      const enough = major > 20 || (major === 20 && minor >= 19);
      return [enough ? "ok" : "broken", `Node is ${process.versions.node}; 20.19 or newer is needed.`];
    },
  },
  {
    about: "settings",
    run: () => {
      const { MODE, APP_ORIGIN, ROLE, PAYMENTS } = env();
      return ["ok", `MODE is ${MODE}, ROLE is ${ROLE}, people come to ${APP_ORIGIN}, payments are ${PAYMENTS}.`];
    },
  },
  {
    about: "data folder",
    run: () => {
      mkdirSync(dataDir(), { recursive: true });
      accessSync(dataDir(), constants.W_OK);
      return ["ok", `${dataDir()} can be written to.`];
    },
  },
  {
    about: "services",
    run: () => {
      const { SERVICES_DIR } = env();
      return ["ok", `${readServices(SERVICES_DIR).length} services are read from ${SERVICES_DIR}, without a mistake.`];
    },
  },
  {
    about: "build",
    run: () => {
      const built = builtHash();
      if (!built) return ["warning", "There is no build yet: run npm run build (npm run demo makes its own)."];
      if (built !== buildHash(buildSettings())) return ["warning", "The build is older than the sources or settings: run npm run build."];
      return ["ok", "The build is of these sources and settings."];
    },
  },
];
