import { addDocument } from "@/lib/documents/commands/add-document";
import { waitForChecks } from "@/lib/documents/queries/wait-for-checks";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { visitPlace } from "@/lib/documents/schema";
import { DomainError, NotFoundError } from "@/lib/errors";
import { rawBody } from "@/lib/front-door/raw-body";
import { consume } from "@/lib/limits";
import { paths, splitLanguage } from "@/lib/paths";
import { route } from "@/lib/route";
import { answerUpload, refuseUpload, takenOf, wantsPage } from "../uploads/answer";

const limit = { name: "visitPhotos", points: 300, seconds: 3_600 };

/** Photos of a visit as they come from the inspector's phone. Everything that is known of the place stands in the address. */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const place = visitPlace.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  const back = place.data?.back ?? "";
  const { bare } = splitLanguage(back.split("?")[0]!);
  if (!place.data || bare !== paths.staff.inspection(place.data.inspection)) throw new NotFoundError("no such place");
  if (actor.kind === "resident") throw new NotFoundError("not staff");
  if (actor.kind !== "staff") return refuseUpload(request, back, new DomainError("documents.signedOut"));
  const { inspection } = place.data;
  const take = async () => {
    await consume(limit, actor.accountId);
    if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
    const body = rawBody(request.headers);
    if (!body) throw new DomainError("documents.unreadable");
    const sent = await receiveForm(body, request.headers.get("content-type") ?? "", ({ bytes, ...file }) =>
      addDocument(actor, { inspection, ...file }, bytes),
    );
    if (!sent.length) throw new DomainError("documents.choose");
    if (wantsPage(request)) await waitForChecks(actor, takenOf(sent));
    return answerUpload(request, back, sent);
  };
  return take().catch((error: unknown) => refuseUpload(request, back, error));
});
