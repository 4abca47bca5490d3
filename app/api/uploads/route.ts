import { passDocument } from "@/lib/applications/commands/pass-document";
import { addDocument } from "@/lib/documents/commands/add-document";
import { waitForChecks } from "@/lib/documents/queries/wait-for-checks";
import { uploadPlace } from "@/lib/documents/schema";
import { DomainError, NotFoundError } from "@/lib/errors";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { taskPath } from "../../[locale]/(resident)/applications/[ref]/task-words";
import { answerUpload } from "./answer";
import { placeOf, signedOut, takeFiles } from "./take-files";

const limit = { name: "upload", points: 300, seconds: 3_600 };

/** Files of an application. A form without files goes on to the next task. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { ref, slot, replaces, go, back } = placeOf(request, uploadPlace, ({ ref }, page) => page.startsWith(`${paths.application(ref)}/`));
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  if (actor.kind !== "resident") return signedOut(request, back);
  const { language, bare } = splitLanguage(back.split("?")[0]!);
  const exit = go && inLanguage(language, paths.dashboard);
  return takeFiles(request, {
    ...{ back, limit, sender: actor.accountId, next: exit },
    keep: ({ bytes, ...file }) => addDocument(actor, { ref, slot, replaces, ...file }, bytes),
    settle: (taken) => waitForChecks(actor, taken),
    withoutFiles: async () => {
      if (exit) return answerUpload(request, back, [], exit);
      if (!bare.startsWith(paths.applicationDocument(ref, slot))) throw new DomainError("documents.choose");
      const next = await passDocument(actor, ref, slot);
      const on = back.includes("from=review") ? paths.applicationReview(ref) : next ? taskPath(ref, next) : paths.application(ref);
      return answerUpload(request, back, [], inLanguage(language, on));
    },
  });
});
