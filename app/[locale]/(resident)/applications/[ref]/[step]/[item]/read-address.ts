import type { ServicePage } from "@/lib/services/declaration/service";
import type { Group } from "@/lib/services/declaration/question";

const shape = /^(new-)?([A-Za-z0-9]+?)(?:-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?$/;

/** `new-dogs`, `new-dogs-<id>` or `dogs-<id>`: what an address says of one of a repeated group. Undefined when the page has no such group. */
export function readAddress({ questions }: Pick<ServicePage, "questions">, address: string) {
  const [, isNew, id, item] = shape.exec(address) ?? [];
  const group = questions.find((one): one is Group => one.kind === "group" && one.id === id);
  return group && (item || isNew) ? { group, item, isNew: isNew !== undefined } : undefined;
}
