import { NotFoundError } from "@/lib/errors";
import { addPhotoAfter } from "@/lib/issues/desk/commands/add-photo-after";
import { photoPlace } from "@/lib/issues/desk/schema";
import { paths } from "@/lib/paths";
import { route } from "@/lib/route";
import { placeOf, signedOut, takeFiles } from "../../uploads/take-files";

const limit = { name: "issuePhotos", points: 300, seconds: 3_600 };

const pagesOf = (ref: string) => [paths.staff.routeStop(ref), paths.staff.issueStep(ref, "end")];

/** Photos of a place after the work, as they come from the crew's phone. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { ref, back } = placeOf(request, photoPlace, ({ ref }, page) => pagesOf(ref).includes(page));
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return signedOut(request, back);
  return takeFiles(request, {
    ...{ back, limit, sender: actor.accountId },
    keep: ({ bytes, ...file }) => addPhotoAfter(actor, ref, file, bytes),
  });
});
