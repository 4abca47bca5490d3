import type { Instrumentation } from "next";

/** The framework prints errors as they are; here everything it says goes through our log, which cuts what must not be read. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { log, withoutNumbers } = await import("@/lib/log");
  // Errors of requests come with their code to onRequestError below.
  // eslint-disable-next-line no-console -- replaced, not used
  console.error = (...parts: unknown[]) => {
    const said = parts.filter((part) => typeof part === "string").join(" ");
    if (!parts.some((part) => part instanceof Error)) log().error(withoutNumbers(said));
  };
}

/** Errors of pages, actions and handlers, with the code that the person was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const { noteFailure } = await import("@/lib/db/availability");
  noteFailure(error);
  log().error(
    { err: error, incident: request.headers["x-request-id"], path: request.path.split("?")[0], route: context.routePath },
    "page failed",
  );
};
