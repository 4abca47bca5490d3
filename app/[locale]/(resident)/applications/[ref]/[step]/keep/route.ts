import { savePage } from "@/lib/applications/commands/save-page";
import { applicationPage } from "@/lib/applications/schema";
import { route } from "@/lib/route";
import { keepTyped } from "./keep-typed";

const limit = { name: "keepPage", points: 2_000, seconds: 3_600 };

/** Keeps what is being typed on a page of questions. */
export const POST = route<{ ref: string; step: string }>({ for: "anyone", limit }, (request, actor, { ref, step }) =>
  keepTyped(request, actor, applicationPage, (resident, typed) => {
    const { tab, revision, turn, asked, from: _from, go: _go, ref: _ref, page: _page, ...fields } = typed;
    return savePage(resident, { ref, page: step, tab, revision, turn, asked: asked.split(" ").filter(Boolean), fields, isTyping: true });
  }),
);
