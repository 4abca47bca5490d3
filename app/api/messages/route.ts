import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { NextRequest } from "next/server";
import { keepForm } from "@/lib/auth/browser/parked-form";
import { uuidOr404 } from "@/lib/db/uuid";
import { addDocument } from "@/lib/documents/commands/add-document";
import { removeAttachment } from "@/lib/documents/commands/remove-attachment";
import { waitForChecks } from "@/lib/documents/queries/wait-for-checks";
import { receiveForm } from "@/lib/documents/receive-form";
import { LARGEST_FORM } from "@/lib/documents/rules";
import { backTo } from "@/lib/documents/schema";
import { DomainError, NotFoundError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { conversation } from "@/lib/messages/schema";
import { inLanguage, paths, splitLanguage } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { answerUpload, refuseUpload, takenOf, wantsPage } from "../uploads/answer";
import { sendTyped } from "./send-typed";

const limit = { name: "attach", points: 300, seconds: 3_600 };
const pages = /^\/(messages|applications)\/[\w-]+$/;

/**
 * Files of a message that is being written, as they come. Without scripts the message stands in the same form and is sent with them; what
 * was typed is kept when it cannot be. The button of one file leaves it out.
 */
export const POST = route({ for: "anyone" }, async (request, actor) => {
  const { back = "", ...rest } = Object.fromEntries(request.nextUrl.searchParams);
  const place = conversation.safeParse(rest);
  const { language, bare } = splitLanguage(back.split("?")[0]!);
  if (!place.data || !backTo.safeParse(back).success || !pages.test(bare)) throw new NotFoundError("no such place");
  if (actor.kind === "staff") throw new NotFoundError("not a resident");
  const typed = new FormData();
  if (actor.kind !== "resident") return signInFirst(request, back, typed);
  const take = async () => {
    await consume(limit, actor.accountId);
    const sent = await read(request, typed, ({ bytes, ...file }) => addDocument(actor, { ...place.data, ...file }, bytes));
    const gone = typed.get("leaveOut");
    if (typeof gone === "string") await removeAttachment(actor, place.data, uuidOr404(gone));
    if (!wantsPage(request)) return answerUpload(request, back, sent);
    if (gone) return comeBack(seeOther(`${back.split("?")[0]}?left=1#file`), typed);
    const failed = sent.find((one) => "error" in one);
    if (failed) throw failed.error;
    const to = await sendTyped(actor, place.data, typed, language);
    await waitForChecks(actor, takenOf(sent));
    return seeOther(inLanguage(language, to));
  };
  return take().catch(async (error: unknown) => comeBack(await refuseUpload(request, back.split("?")[0]!, error), typed));
});

async function read<Result>(request: NextRequest, typed: FormData, take: Parameters<typeof receiveForm<Result>>[2]) {
  if (Number(request.headers.get("content-length") ?? 0) > LARGEST_FORM) throw new DomainError("documents.formTooLarge");
  if (!request.body) throw new DomainError("documents.unreadable");
  const body = Readable.fromWeb(request.body as ReadableStream);
  return receiveForm(body, request.headers.get("content-type") ?? "", take, typed);
}

/** What was typed stands there again on the page that an answer leads back to. */
async function comeBack(answer: Response, typed: FormData): Promise<Response> {
  const to = answer.headers.get("location");
  typed.delete("leaveOut");
  // Too many kept forms are no reason to hide what went wrong with this one.
  if (to) await keepForm(to.split("#")[0]!, typed).catch(() => undefined);
  return answer;
}

async function signInFirst(request: NextRequest, back: string, typed: FormData): Promise<Response> {
  const signedOut = new DomainError("documents.signedOut");
  if (!wantsPage(request)) return refuseUpload(request, back, signedOut);
  await read(request, typed, () => Promise.reject(signedOut));
  const kept = await keepForm(back, typed);
  const { language } = splitLanguage(back.split("?")[0]!);
  return seeOther(`${inLanguage(language, paths.signIn)}?next=${encodeURIComponent(back)}&${kept ? "kept" : "ended"}`);
}
