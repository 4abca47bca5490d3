import { readdirSync } from "node:fs";
import { accountPages } from "./pages/account-pages";
import { applicationsPages } from "./pages/applications-pages";
import { caseDeskPages } from "./pages/case-desk-pages";
import { issuesPages } from "./pages/issues-pages";
import { publicPages } from "./pages/public-pages";
import { residentPages } from "./pages/resident-pages";
import { signInPages } from "./pages/sign-in-pages";
import { staffPages } from "./pages/staff-pages";
import { staffAccountPages } from "./pages/staff-account-pages";
import { worksDeskPages } from "./pages/works-desk-pages";
import type { Sample } from "./pages/sample";

/** Another company's page, as far as a resident can tell: its look is not ours to judge. */
const foreign = ["/sandbox-gateway/[id]"];

/** Every page.tsx of the app, as its path without groups and language. */
export const pageRoutes = () =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.split("/").slice(0, -1))
    .map((parts) => `/${parts.filter((part) => part !== "[locale]" && !/^\(.*\)$/.test(part)).join("/")}`)
    .filter((route) => !foreign.includes(route))
    .sort();

/** How to reach each page, and its heading: a page without one here fails. */
export const samples: Record<string, Sample> = {
  ...accountPages,
  ...applicationsPages,
  ...caseDeskPages,
  ...issuesPages,
  ...publicPages,
  ...residentPages,
  ...signInPages,
  ...staffPages,
  ...staffAccountPages,
  ...worksDeskPages,
};
