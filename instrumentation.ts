import type { Instrumentation } from "next";

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
