import { shownCodes } from "@/lib/auth/browser/shown-codes";
import { findSignUp } from "@/lib/auth/sign-up/find-sign-up";
import { city } from "@/lib/city/city";
import { env } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { wordsIn } from "@/lib/i18n/words";
import { isLanguage } from "@/lib/paths";
import { route } from "@/lib/route";

const limit = { name: "recoveryCodesFile", points: 30, seconds: 60 };

/** The codes that this browser shows right now, as a file to keep. */
export const GET = route<{ locale: string }>({ for: "anyone", limit }, async (_request, actor, { locale }) => {
  const accountId = "accountId" in actor ? actor.accountId : (await findSignUp())?.accountId;
  const codes = accountId && (await shownCodes(accountId));
  if (!codes || !isLanguage(locale)) throw new NotFoundError("no codes are shown here");
  const words = await wordsIn(locale, "recoveryCodes");
  const facts = { city: city().name[locale], site: new URL(env().APP_ORIGIN).host };
  return new Response(`\uFEFF${[words("file.title", facts), words("file.text", facts), "", ...codes, ""].join("\r\n")}`, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": 'attachment; filename="recovery-codes.txt"',
      "cache-control": "no-store, private",
      "x-content-type-options": "nosniff",
    },
  });
});
