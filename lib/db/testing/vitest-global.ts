import type { TestProject } from "vitest/node";
import { ensureTemplate } from "@/lib/db/testing/template";
import type { Template } from "@/lib/db/testing/clone-database";
import { testSettings } from "@/e2e/portal/settings";

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
  }
}

/** Once per run of the integration tests: the database that each test file copies. */
export default async function setup(project: TestProject) {
  Object.assign(process.env, testSettings);
  project.provide("template", await ensureTemplate());
}
