import { getTranslations } from "next-intl/server";

/** What stands around new recovery codes. */
export async function recoveryCodeWords() {
  const words = await getTranslations("recoveryCodes");
  return {
    label: words("label"),
    download: words("download"),
    print: words("print"),
    copy: words("copy"),
    copied: words("copied"),
    notCopied: words("notCopied"),
  };
}
