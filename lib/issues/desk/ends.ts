import type { Resolution } from "@/lib/issues/workflow";

/** How staff may say that a report ends; a duplicate ends by being merged. */
export const endings = [
  "fixed",
  "noFurtherAction",
  "cannotReproduce",
  "notResponsible",
  "referred",
  "cancelled",
] as const satisfies readonly Resolution[];
export type Ending = (typeof endings)[number];

/** The step that such an end is: what is fixed is resolved and can still be looked at; what others do is passed on; all else is closed. */
export const stepOf = (ending: Ending) =>
  ending === "fixed" ? "resolve" : ending === "referred" || ending === "notResponsible" ? "refer" : "close";
