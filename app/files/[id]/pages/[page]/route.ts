import { uuidOr404 } from "@/lib/db/uuid";
import { openPage } from "@/lib/documents/pages/open-page";
import { readPageLook } from "@/lib/documents/pages/page-look";
import { MOST_PAGES } from "@/lib/documents/rules";
import { NotFoundError } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";
import { sealed } from "../../sealed";

const limit = { name: "openPage", points: 600, seconds: 600 };

/** A page of a paper as a picture, for the desk that has its case. */
export const GET = route<{ id: string; page: string }>({ for: "anyone", limit }, async (request, actor, { id: given, page: typed }) => {
  const [id, page] = [uuidOr404(given), /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : 0];
  if (page < 1 || page > MOST_PAGES || actor.kind === "resident") throw new NotFoundError("no such page");
  if (actor.kind !== "staff") return seeOther(`${paths.signIn}?next=${encodeURIComponent(paths.filePage(id, page))}`);
  const { type, bytes } = await openPage(actor, id, page, readPageLook(Object.fromEntries(request.nextUrl.searchParams)));
  return new Response(Buffer.from(bytes), { headers: { ...sealed, "content-type": type } });
});
