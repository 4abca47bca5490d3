import { keepLink, type KeptPurpose } from "@/lib/auth/links/link-cookie";
import { NotFoundError } from "@/lib/errors";
import { inLanguage, paths } from "@/lib/paths";
import { route, seeOther } from "@/lib/route";

/** Which page a mailed link leads to. Opening it does nothing yet: mail scanners open links, people press buttons. */
const pages: Record<string, { purpose: KeptPurpose; page: string }> = {
  consent: { purpose: "consent", page: paths.consent },
  issue: { purpose: "issue", page: paths.followedIssue },
  unsubscribe: { purpose: "unsubscribe", page: paths.unsubscribe },
  track: { purpose: "track", page: paths.tracked },
  "create-account": { purpose: "confirmEmail", page: paths.createAccountConfirm },
  "reset-password": { purpose: "resetPassword", page: paths.resetPassword },
  "cancel-recovery": { purpose: "cancelRecovery", page: paths.cancelRecovery },
  "confirm-email": { purpose: "confirmEmail", page: paths.confirmEmail },
  "not-me": { purpose: "notMe", page: paths.notMe },
  "undo-change": { purpose: "undoContact", page: paths.undoChange },
};

const limit = { name: "link", points: 60, seconds: 60 };

export const GET = route<{ locale: string; purpose: string; token: string }>(
  { for: "anyone", limit },
  async (_request, _actor, { locale, purpose, token }) => {
    if (!Object.hasOwn(pages, purpose) || !/^[\w-]{20,64}$/.test(token)) throw new NotFoundError("no such link");
    const { purpose: kept, page } = pages[purpose]!;
    await keepLink(kept, token);
    return seeOther(inLanguage(locale, page));
  },
);
