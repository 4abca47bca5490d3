import { NotFoundError } from "@/lib/errors";
import { afterPhotos } from "@/lib/issues/draft/after-photos";
import { currentDraft } from "@/lib/issues/draft/find-draft";
import { addIssuePhoto } from "@/lib/issues/photos/add-photo";
import { waitForPhotos } from "@/lib/issues/photos/draft-photos";
import { draftPhotosPlace } from "@/lib/issues/schema";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { answerUpload } from "../../uploads/answer";
import { placeOf, takeFiles } from "../../uploads/take-files";

/** By address: whoever sends them need not say who they are. */
const limit = { name: "draftPhotos", points: 120, seconds: 3_600 };

/** Photos of a report that is being written in this browser, as they come. A form without photos goes on to the next page. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { back } = placeOf(request, draftPhotosPlace, (_, page) => page === paths.reportIssueStep("photos"));
  const draft = await currentDraft();
  if (!draft) throw new NotFoundError("no report is being written here");
  const goOn = async () => {
    const next = await afterPhotos(actor, draft, back.endsWith("?from=check") ? "check" : undefined);
    return answerUpload(request, back, [], inLanguage(splitLanguage(back.split("?")[0]!).language, paths.reportIssueStep(next)));
  };
  return takeFiles(request, {
    ...{ back, limit, sender: request.headers.get("x-client-address") ?? "unknown" },
    keep: ({ bytes, ...file }) => addIssuePhoto(actor, { draftId: draft.id }, file, bytes),
    settle: () => waitForPhotos(draft.id),
    withoutFiles: goOn,
  });
});
