import { getTranslations } from "next-intl/server";
import { SummaryList } from "@/components/ui/summary-list";
import type { readNewAccount } from "@/lib/auth/sign-up/read-new-account";

type NewAccount = Awaited<ReturnType<typeof readNewAccount>>;

/** What a new account is protected by, in the order in which it is asked. */
export async function Protection({ account: { hasPassword, phoneHint } }: { account: NewAccount }) {
  const words = await getTranslations("createAccount");
  const phone = phoneHint ?? "none";
  const rows = hasPassword
    ? [
        { label: words("done.password"), value: words("done.passwordText") },
        { label: words("done.code"), value: words("done.codeText", { phone }) },
        { label: words("done.codes"), value: words("done.codesText") },
      ]
    : [
        { label: words("done.passkey"), value: words("done.passkeyText") },
        { label: words("done.lost"), value: words("done.lostText", { phone }) },
        { label: words("done.codes"), value: words("done.codesTextPasskey") },
      ];
  return <SummaryList rows={rows} />;
}
