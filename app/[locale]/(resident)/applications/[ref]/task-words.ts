import type { Task } from "@/lib/applications/draft/progress";
import { paths, type Language } from "@/lib/paths";
import { hasFee } from "@/lib/services/charges";
import type { Service } from "@/lib/services/declaration/service";

type Words = (key: "tasks.review" | "tasks.reviewFree" | "tasks.consent") => string;

/** What a row of the task list is called. */
export function taskTitle({ kind, id }: Task, service: Service, language: Language, words: Words): string {
  if (kind === "page") return service.pages.find((page) => page.id === id)!.title[language];
  if (kind === "document") return service.documents.find((document) => document.id === id)!.title[language];
  return kind === "consent" ? words("tasks.consent") : words(hasFee(service, "beforeSending") ? "tasks.review" : "tasks.reviewFree");
}

export function taskPath(ref: string, { kind, id }: Task): string {
  if (kind === "document") return paths.applicationDocument(ref, id);
  return kind === "review" ? paths.applicationReview(ref) : paths.applicationStep(ref, id);
}
