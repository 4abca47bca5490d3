import { city } from "@/lib/city/city";
import { departments } from "@/lib/city/departments";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import type { Tree } from "./xml";

/** Raise it when a kind of problem or its questions change: clients read them again then. */
const CHANGED = "2026-11-23T00:00:00Z";

/** Where the service is, in which formats, and whom to ask for a key. */
export function discovery(): Tree {
  const { MODE, APP_ORIGIN } = env();
  const works = departments().find(({ slug }) => slug === "public-works") ?? departments()[0]!;
  return {
    changeset: CHANGED,
    contact: `${city().officialName.en}, ${works.name.en}: ${works.email}, ${works.phone}`,
    key_service: `Write to ${works.email} and say what your program does. The key comes by email.`,
    endpoints: [
      {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: APP_ORIGIN + paths.open311,
        changeset: CHANGED,
        type: MODE === "production" ? "production" : "test",
        formats: ["text/xml", "application/json"],
      },
    ],
  };
}
