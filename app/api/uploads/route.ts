import { passDocument } from "@/lib/applications/commands/pass-document";
import { addDocument } from "@/lib/documents/commands/add-document";
import { waitForChecks } from "@/lib/documents/queries/wait-for-checks";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { uploadPlace } from "@/lib/documents/schema";
import { DomainError, NotFoundError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { rawBody } from "@/lib/front-door/raw-body";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { taskPath } from "../../[locale]/(resident)/applications/[ref]/task-words";
import { answerUpload, refuseUpload, takenOf, wantsPage } from "./answer";

const limit = { name: "upload", points: 300, seconds: 3_600 };

/**
 * Takes files as they come: several in one form without scripts, one at a time with them. A form without files goes on to the next task.
 * Everything that is known of the place stands in the address.
 */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const place = uploadPlace.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const back = place.data?.back ?? "";
  const { language, bare } = splitLanguage(back.split("?")[0]!);
  if (!place.data || !bare.startsWith(`${paths.application(place.data.ref)}/`)) throw new NotFoundError("no such place");
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return refuseUpload(request, back, new DomainError("documents.signedOut"));
  const { ref, slot, replaces, go } = place.data;
  const exit = go && inLanguage(language, paths.dashboard);
  const take = async () => {
    await consume(limit, actor.accountId);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", ({ bytes, ...file }) =>
      addDocument(actor, { ref, slot, replaces, ...file }, bytes),
    );
    if (sent.length && wantsPage(request)) await waitForChecks(actor, takenOf(sent));
    if (sent.length || exit) return answerUpload(request, back, sent, exit);
    if (!bare.startsWith(paths.applicationDocument(ref, slot))) throw new DomainError("documents.choose");
    const next = await passDocument(actor, ref, slot);
    const on = back.includes("from=review") ? paths.applicationReview(ref) : next ? taskPath(ref, next) : paths.application(ref);
    return answerUpload(request, back, [], inLanguage(language, on));
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
});
