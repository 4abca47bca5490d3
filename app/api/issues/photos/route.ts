import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { DomainError, NotFoundError } from "@/lib/errors";
import { rawBody } from "@/lib/front-door/raw-body";
import { addPhotoAfter } from "@/lib/issues/desk/commands/add-photo-after";
import { photoPlace } from "@/lib/issues/desk/schema";
import { consume } from "@/lib/limits";
import { paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { answerUpload, refuseUpload } from "../../uploads/answer";

const limit = { name: "issuePhotos", points: 300, seconds: 3_600 };

/** Photos of a place after the work, as they come from the crew's phone. Everything that is known of the report stands in the address. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const place = photoPlace.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const { bare } = splitLanguage((place.data?.back ?? "").split("?")[0]!);
  const pages = place.data ? [paths.staff.routeStop(place.data.ref), paths.staff.issueStep(place.data.ref, "end")] : [];
  if (!place.data || !pages.includes(bare)) throw new NotFoundError("no such place");
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  const { ref, back } = place.data;
  if (actor.kind !== "staff") return refuseUpload(request, back, new DomainError("documents.signedOut"));
  const take = async () => {
    await consume(limit, actor.accountId);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", ({ bytes, ...file }) =>
      addPhotoAfter(actor, ref, file, bytes),
    );
    if (!sent.length) throw new DomainError("documents.choose");
    return answerUpload(request, back, sent);
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
});
