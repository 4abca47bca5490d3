import { takeExport } from "@/lib/account/commands/take-export";
import { thisVisit } from "@/lib/auth/browser/visit";
import { isFresh } from "@/lib/auth/is-fresh";
import { currentSession } from "@/lib/auth/session";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

const limit = { name: "takeExport", points: 20, seconds: 3_600 };

/** The file itself, once, and only to someone who has just shown who they are. A post, so that nothing takes it by looking ahead. */
export const POST = route<{ locale: string }>({ for: "anyone", limit }, async (_request, actor, { locale }) => {
  const page = inLanguage(locale, paths.accountPrivacy);
  const session = await currentSession();
  const ask = (path: string) => seeOther(`${inLanguage(locale, path)}?next=${encodeURIComponent(page)}`);
  if (!session || actor.kind !== "resident") return ask(paths.signIn);
  if (!isFresh(session)) return ask(paths.confirm);
  return new Response(new Uint8Array(await takeExport(actor, await thisVisit())), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="your-data.zip"',
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
