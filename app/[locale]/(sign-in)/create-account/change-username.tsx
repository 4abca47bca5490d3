import { getTranslations } from "next-intl/server";

/** What cannot be changed later, before it is too late. */
export async function ChangeUsername({ username, href }: { username: string; href: string }) {
  const words = await getTranslations("createAccount");
  return (
    <p>
      {words.rich("yourUsername", {
        username: () => (
          <b>
            <bdi dir="ltr">{username}</bdi>
          </b>
        ),
        change: (text) => <a href={href}>{text}</a>,
      })}
    </p>
  );
}
