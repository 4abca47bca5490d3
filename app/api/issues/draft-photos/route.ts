import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { backTo } from "@/lib/documents/schema";
import { DomainError, NotFoundError } from "@/lib/errors";
import { rawBody } from "@/lib/front-door/raw-body";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { addIssuePhoto } from "@/lib/issues/photos/add-photo";
import { waitForPhotos } from "@/lib/issues/photos/draft-photos";
import { consume } from "@/lib/limits";
import { paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { answerUpload, refuseUpload, wantsPage } from "../../uploads/answer";

/** By address: whoever sends them need not say who they are. */
const limit = { name: "draftPhotos", points: 60, seconds: 3_600 };

/** Photos of a report that is being written in this browser, as they come. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const back = request.nextUrl.searchParams.get("back") ?? "";
  const { bare } = splitLanguage(back.split("?")[0]!);
  if (!backTo.safeParse(back).success || bare !== paths.reportIssueStep("photos")) throw new NotFoundError("no such place");
  const draft = await currentDraft();
  if (!draft) throw new NotFoundError("no report is being written here");
  const take = async () => {
    await consume(limit, request.headers.get("x-client-address") ?? "unknown");
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", ({ bytes, ...file }) =>
      addIssuePhoto(actor, { draftId: draft.id }, file, bytes),
    );
    if (!sent.length) throw new DomainError("documents.choose");
    if (wantsPage(request)) await waitForPhotos(draft.id);
    return answerUpload(request, back, sent);
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
});
