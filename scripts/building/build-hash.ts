import { sourceHash } from "./source-hash";

/** All that a build is made of. What only runs beside it (scripts, public files, the database's own tools) does not make it stale. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "package-lock.json",
  "prisma/schema.prisma",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];

/** One value for the sources of a build and the settings that end up in it. */
export const buildHash = (settings: Record<string, string>) =>
  sourceHash(sources, /^lib\/db\/(generated|cluster|migrations|testing)$/, settings);
