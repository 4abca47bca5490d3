import { getTranslations } from "next-intl/server";
import type { NextRequest } from "next/server";
import type { AddedDocument } from "@/lib/documents/commands/add-document";
import type { Outcome } from "@/lib/documents/receive-form";
import { DomainError, ForbiddenError, NotFoundError, type ErrorValues } from "@/lib/errors";
import { log } from "@/lib/log";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { seeOther } from "@/lib/route";

/** What a page with scripts is told of an upload. */
export type UploadAnswer = { problem?: string; next?: string };

/** Files were read: each is a row of the page now, or the reason why not is said. Without files: where it goes on. */
export async function answerUpload(request: NextRequest, back: string, sent: Outcome<AddedDocument>[], next?: string) {
  const failed = sent.find((one) => "error" in one);
  if (failed) return refuseUpload(request, back, failed.error);
  if (!wantsPage(request)) return Response.json(next ? { next } : {}, { headers: noStore });
  return seeOther(next ?? `${withQuery(back, { sent: "1" })}#held-heading`);
}

/** A rule's sentence; for anything else a sentence and the code under which the log has the cause. */
export async function refuseUpload(request: NextRequest, back: string, error: unknown): Promise<Response> {
  if (error instanceof NotFoundError || error instanceof ForbiddenError) throw error;
  const { key, values } = plainly(request, error);
  if (wantsPage(request)) {
    const { language } = splitLanguage(back.split("?")[0]!);
    const signIn = `${inLanguage(language, paths.signIn)}?${new URLSearchParams({ next: back })}&ended`;
    return seeOther(key === "documents.signedOut" ? signIn : `${withQuery(back, { problem: key.split(".").at(-1)!, ...values })}#file`);
  }
  const { language: locale } = splitLanguage(back.split("?")[0]!);
  const words = await getTranslations({ locale, namespace: "errors" });
  const body: UploadAnswer = { problem: words(key as never, values as never) };
  return Response.json(body, { status: key === "documents.notKept" ? 503 : 422, headers: noStore });
}

function plainly(request: NextRequest, error: unknown): { key: string; values: ErrorValues } {
  if (error instanceof DomainError) return error.key === "tryAgainAt" ? { key: "documents.tooOften", values: {} } : error;
  const incident = request.headers.get("x-request-id") ?? "";
  if (!isGone(error)) log().error({ err: error, incident }, "upload failed");
  return { key: "documents.notKept", values: { incident } };
}

/** The sender went away: that is no fault of ours, and nobody hears the answer. */
const isGone = (error: unknown) => /^(ECONNRESET|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test((error as NodeJS.ErrnoException).code ?? "");

const noStore = { "cache-control": "no-store" };
export const takenOf = (sent: Outcome<AddedDocument>[]) => sent.flatMap((one) => ("taken" in one ? [one.taken.id] : []));

export const wantsPage = (request: NextRequest) => (request.headers.get("accept") ?? "").includes("text/html");

function withQuery(back: string, more: ErrorValues) {
  const [path, query] = back.split("?");
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(more)) all.set(name, String(value));
  return `${path}?${all}`;
}
