import { DomainError } from "@/lib/errors";
import { consume } from "@/lib/limits";
import { log } from "@/lib/log";
import { answerErrors, answerTree, formats, type Format } from "./answer";
import { requireJurisdiction } from "./jurisdiction";
import { Open311Problem } from "./problem";
import type { Tree } from "./xml";

const limit = { name: "open311", points: 600, seconds: 600 };

type Answer = { root: string; tree: Tree; status?: number };

/** Answers for the name before the format, in the format that the address ends in, errors as well. Without one that we know, it is no address of ours. */
export async function open311(request: Request, last: string, answer: (name: string) => Promise<Answer>): Promise<Response> {
  const [, name, ending] = /^(.*?)(?:\.(\w+))?$/.exec(last)!;
  const format = ending && ending in formats ? (ending as Format) : undefined;
  if (!format) return answerErrors("xml", 404, ["The address must end in .xml or .json"]);
  try {
    await consume(limit, request.headers.get("x-client-address") ?? "unknown");
    if (request.method === "GET") requireJurisdiction(new URL(request.url).searchParams.get("jurisdiction_id"));
    const { root, tree, status } = await answer(name!);
    return answerTree(format, root, tree, { status: status ?? 200 });
  } catch (error) {
    return refusal(format, error);
  }
}

function refusal(format: Format, error: unknown): Response {
  if (error instanceof Open311Problem) return answerErrors(format, error.status, error.sentences);
  if (error instanceof DomainError && error.values.at instanceof Date) {
    const seconds = Math.max(1, Math.ceil((error.values.at.getTime() - Date.now()) / 1000));
    return answerErrors(format, 429, ["Too many requests: try again later"], { "retry-after": String(seconds) });
  }
  if (error instanceof DomainError) return answerErrors(format, 400, ["The request could not be read"]);
  log().error({ err: error }, "open311 failed");
  return answerErrors(format, 400, ["General service error: write to the contact that discovery names"]);
}
