import { addDocument } from "@/lib/documents/commands/add-document";
import { waitForChecks } from "@/lib/documents/queries/wait-for-checks";
import { visitPlace } from "@/lib/documents/schema";
import { NotFoundError } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { route } from "@/lib/route";
import { placeOf, signedOut, takeFiles } from "../uploads/take-files";

const limit = { name: "visitPhotos", points: 300, seconds: 3_600 };

/** Photos of a visit as they come from the inspector's phone. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { inspection, back } = placeOf(request, visitPlace, ({ inspection }, page) => page === paths.staff.inspection(inspection));
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return signedOut(request, back);
  return takeFiles(request, {
    ...{ back, limit, sender: actor.accountId },
    keep: ({ bytes, ...file }) => addDocument(actor, { inspection, ...file }, bytes),
    settle: (taken) => waitForChecks(actor, taken),
  });
});
