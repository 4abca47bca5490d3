import { getTranslations } from "next-intl/server";
import { KeyList } from "@/components/staff/key-list";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { ownPage, paths } from "@/lib/paths";
import { queueKeys } from "./queue-words";

/** Which keys there are, where they are on, and where they are turned on or off. */
export async function KeysLine({ isOn }: { isOn: boolean }) {
  const words = await getTranslations("shortcuts");
  const { to } = await reader();
  return (
    <div className="keys">
      {isOn ? <KeyList list={await queueKeys()} /> : null}
      <Link href={`${to(ownPage("staff", paths.preferences))}#keys`}>{words("choose")}</Link>
    </div>
  );
}
