import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { ConfigError } from "@/lib/env/config-error";
import type { Language } from "@/lib/paths";
import { readService } from "./declaration/read-service";
import type { Service } from "./declaration/service";

/** Reads every file of a folder. Throws ConfigError with a sentence for each mistake in any of them. */
export function readServices(folder: string): Service[] {
  const files = filesIn(folder).filter((file) => file.endsWith(".json"));
  if (!files.length) throw new ConfigError(`SERVICES_DIR is ${folder}, and no service's file is there.`);
  const read = files.sort().map((file) => readService(file, readFileSync(join(folder, file), "utf8")));
  const services = read.flatMap((one) => ("service" in one ? [one.service] : []));
  const mistakes = [...read.flatMap((one) => ("mistakes" in one ? one.mistakes : [])), ...strangers(services)];
  if (mistakes.length) throw new ConfigError(mistakes.join("\n"));
  return services;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new ConfigError(`SERVICES_DIR is ${folder}, which cannot be read: ${(error as Error).message}.`);
  }
}

/** Services that others lead to and that are not there. */
function strangers(services: Service[]): string[] {
  const slugs = new Set(services.map(({ slug }) => slug));
  return services.flatMap(({ slug, pages, issues }) =>
    [...pages.flatMap(({ stops }) => stops.map(({ instead }) => instead)), issues.renewedBy]
      .filter((other): other is string => Boolean(other && !slugs.has(other)))
      .map((other) => `${slug}.json has a mistake: it leads to "${other}", and there is no such service.`),
  );
}

let found: Service[] | undefined;

/** Every service of the city, read at first use. */
export const services = (): Service[] => (found ??= readServices(env().SERVICES_DIR));

/** In the order of their names. */
export const servicesByName = (language: Language): Service[] =>
  services().toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));

export const findService = (slug: string): Service | undefined => services().find((one) => one.slug === slug);

/** What a service is called, in mails and lists; one that the city offers no more by its slug. */
export const serviceTitle = (slug: string, language: Language): string => findService(slug)?.name[language] ?? slug;
