import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { Resident, Staff } from "@/lib/auth/actor";
import { inLanguage, paths } from "@/lib/paths";
import { ConfirmByPasskey } from "./confirm-by-passkey";

type WithoutPasswordProps = { actor: Resident | Staff; next: string; language: string };

/** There is no password to ask for: a passkey shows that it is them, and a mailed link lets them set one. */
export async function WithoutPassword({ actor, next, language }: WithoutPasswordProps) {
  const words = await getTranslations("signIn");
  return (
    <>
      <noscript>
        <Notice>
          <p>{words("confirm.noScripts")}</p>
        </Notice>
      </noscript>
      <p>{words("confirm.noPassword")}</p>
      <ConfirmByPasskey actor={actor} next={next} />
      <p>
        <a className="more" href={inLanguage(language, paths.forgotPassword)}>
          {words("confirm.setPassword")}
        </a>
      </p>
    </>
  );
}
