import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { Guide } from "../guide";

export const generateMetadata = titled("guides", "safeAccount.title");

export default async function SafeAccountGuide({ params }: PageProps) {
  return (
    <Guide
      language={await pageLanguage(params)}
      guide="safeAccount"
      steps={[
        ["address", "address"],
        ["passkey", "passkey"],
        ["secret", "secret"],
        ["spare", "spare"],
        ["sessions", "sessions"],
        ["call", "call"],
      ]}
    />
  );
}
