import type { NextRequest } from "next/server";
import type { ZodType } from "zod";
import type { AddedDocument } from "@/lib/documents/commands/add-document";
import { receiveForm, type SentFile } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { DomainError, NotFoundError } from "@/lib/errors";
import { rawBody } from "@/lib/front-door/raw-body";
import { consume, type Limit } from "@/lib/limits";
import { splitLanguage } from "@/lib/paths";
import { answerUpload, refuseUpload, takenOf, wantsPage } from "./answer";

/** What an upload is for: everything that is known of it stands in the address, with the page it comes back to, which must be one of its own. */
export function placeOf<Place extends { back: string }>(
  request: NextRequest,
  shape: ZodType<Place>,
  isItsPage: (place: Place, page: string) => boolean,
): Place {
  const { data } = shape.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!data || !isItsPage(data, splitLanguage(data.back.split("?")[0]!).bare)) throw new NotFoundError("no such place");
  return data;
}

export const signedOut = (request: NextRequest, back: string) => refuseUpload(request, back, new DomainError("documents.signedOut"));

type Taking = {
  back: string;
  limit: Limit;
  /** Who may do so that often. */
  sender: string;
  keep: (file: SentFile) => Promise<AddedDocument>;
  /** Waits for what the page shows of them; with scripts the page asks again by itself. */
  settle?: (taken: string[]) => Promise<unknown>;
  /** Where it goes on, if not back. */
  next?: string | undefined;
  /** The answer to a form without files; else some are asked for. */
  withoutFiles?: () => Promise<Response>;
};

/** Takes the files of a form as they come: several without scripts, one at a time with them. What goes wrong is said on the page they come from. */
export async function takeFiles(
  request: NextRequest,
  { back, limit, sender, keep, settle, next, withoutFiles }: Taking,
): Promise<Response> {
  const take = async () => {
    await consume(limit, sender);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", keep);
    if (!sent.length && withoutFiles) return withoutFiles();
    if (!sent.length) throw new DomainError("documents.choose");
    if (wantsPage(request)) await settle?.(takenOf(sent));
    return answerUpload(request, back, sent, next);
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
}
