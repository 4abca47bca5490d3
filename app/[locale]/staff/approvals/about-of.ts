import type { Localised } from "@/lib/city/localised";
import type { Language } from "@/lib/paths";

type Asked = { kind: string; aboutName: string; payload: unknown };

/** Whom or what a request is about: a person, or a notice by its title. */
export const aboutOf = ({ kind, aboutName, payload }: Asked, language: Language) =>
  kind === "noticePublication" ? (payload as { title: Localised }).title[language] : aboutName;
