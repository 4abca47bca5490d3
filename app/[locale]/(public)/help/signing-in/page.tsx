import { pageLanguage, titled, type PageProps } from "@/lib/i18n/page";
import { Guide } from "../guide";

export const generateMetadata = titled("guides", "signingIn.title");

export default async function SigningInGuide({ params }: PageProps) {
  return (
    <Guide
      language={await pageLanguage(params)}
      guide="signingIn"
      steps={[
        ["who", "window"],
        ["code", "code"],
        ["device", "device"],
      ]}
    />
  );
}
