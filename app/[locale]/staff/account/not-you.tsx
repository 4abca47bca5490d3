import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { ownPage, paths } from "@/lib/paths";
import { PhoneLink } from "../../_shell/phone-link";

/** What staff do about something that was not them: no case of a resident, but the two steps that shut others out, and a call. */
export async function NotYou() {
  const words = await getTranslations("staffAccount");
  const { to } = await reader();
  const way = (path: string) => to(ownPage("staff", path));
  return (
    <div className="aside-note">
      <p>
        <b>{words("notYou.title")}</b>
      </p>
      <p>
        {words.rich("notYou.text", {
          password: (text) => <Link href={way(paths.changePassword)}>{text}</Link>,
          sessions: (text) => <Link href={way(paths.sessions)}>{text}</Link>,
          phone: () => <PhoneLink />,
        })}
      </p>
    </div>
  );
}
