import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConfigError } from "@/lib/env/config-error";
import type { Language } from "@/lib/paths";
import { helpGroups } from "./front-matter";
import { readTopic, type HelpTopic } from "./read-topic";

const FOLDER = resolve(/* turbopackIgnore: true */ "lib/city/help");

/** Reads every page of one language. Throws ConfigError with a sentence for each mistake in any of them. */
export function readTopics(folder: string, language: Language): HelpTopic[] {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith(".md"));
  const read = files.sort().map((file) => readTopic(file.slice(0, -3), readFileSync(join(folder, language, file), "utf8"), language));
  const mistakes = read.flatMap((one) => ("mistakes" in one ? one.mistakes : []));
  if (mistakes.length) throw new ConfigError(mistakes.join("\n"));
  return read
    .flatMap((one) => ("topic" in one ? [one.topic] : []))
    .sort((a, b) => helpGroups.indexOf(a.group) - helpGroups.indexOf(b.group));
}

const read = new Map<Language, HelpTopic[]>();

/** Every help page in one language, by group; read at first use. */
export function helpTopics(language: Language): HelpTopic[] {
  const found = read.get(language) ?? readTopics(FOLDER, language);
  read.set(language, found);
  return found;
}

export const findTopic = (slug: string, language: Language): HelpTopic | undefined => helpTopics(language).find((one) => one.slug === slug);
