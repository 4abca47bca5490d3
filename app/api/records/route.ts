import { addRecordFile } from "@/lib/records/commands/add-record-file";
import { recordPlace } from "@/lib/records/schema";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { DomainError, NotFoundError } from "@/lib/errors";
import { rawBody } from "@/lib/front-door/raw-body";
import { consume } from "@/lib/limits";
import { paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { answerUpload, refuseUpload } from "../uploads/answer";

const limit = { name: "recordUpload", points: 300, seconds: 3_600 };

/** The PDF of a public record as it comes from the records desk. Everything that is known of the place stands in the address. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const place = recordPlace.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const back = place.data?.back ?? "";
  const { bare } = splitLanguage(back.split("?")[0]!);
  if (!place.data || bare !== paths.staff.record(place.data.record)) throw new NotFoundError("no such place");
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return refuseUpload(request, back, new DomainError("documents.signedOut"));
  const { record } = place.data;
  const take = async () => {
    await consume(limit, actor.accountId);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", ({ bytes, ...file }) =>
      addRecordFile(actor, { record, ...file }, bytes),
    );
    if (!sent.length) throw new DomainError("documents.choose");
    return answerUpload(request, back, sent);
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
});
