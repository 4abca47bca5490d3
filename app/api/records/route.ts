import { NotFoundError } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { addRecordFile } from "@/lib/records/commands/add-record-file";
import { recordPlace } from "@/lib/records/schema";
import { route } from "@/lib/route";
import { placeOf, signedOut, takeFiles } from "../uploads/take-files";

const limit = { name: "recordUpload", points: 300, seconds: 3_600 };

/** The PDF of a public record as it comes from the records desk. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { record, back } = placeOf(request, recordPlace, ({ record }, page) => page === paths.staff.record(record));
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return signedOut(request, back);
  return takeFiles(request, {
    ...{ back, limit, sender: actor.accountId },
    keep: ({ bytes, ...file }) => addRecordFile(actor, { record, ...file }, bytes),
  });
});
