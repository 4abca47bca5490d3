import { saveItem } from "@/lib/applications/commands/save-item";
import { applicationItem } from "@/lib/applications/schema";
import { route } from "@/lib/route";
import { keepTyped } from "../../keep/keep-typed";

const limit = { name: "keepPage", points: 2_000, seconds: 3_600 };

/** Keeps what is being typed of one of a repeated group. */
export const POST = route<{ ref: string; step: string }>({ for: "anyone", limit }, (request, actor, { ref, step }) =>
  keepTyped(request, actor, applicationItem, (resident, typed) => {
    const { group, item, tab, revision, turn, asked, go: _go, ref: _ref, page: _page, ...fields } = typed;
    const wish = { ref, page: step, group, item, tab, revision, turn, asked: asked.split(" ").filter(Boolean), fields };
    return saveItem(resident, { ...wish, isTyping: true });
  }),
);
