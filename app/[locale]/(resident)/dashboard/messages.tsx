import type { ComponentProps } from "react";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ThreadRows } from "../messages/thread-rows";
import { News } from "./news";

type MessagesProps = Omit<ComponentProps<typeof ThreadRows>, "heading"> &
  ComponentProps<typeof News> & { mayWrite: boolean; untold: number };

/** The newest conversations, then what the city told the person by itself. */
export async function Messages({ threads, departments, news, mayWrite, untold }: MessagesProps) {
  const words = await getTranslations("dashboard");
  const { to } = await reader();
  return (
    <>
      <ThreadRows threads={threads} departments={departments} heading="h3" />
      {threads.length && !news.length ? null : <News news={news} />}
      {news.length || untold ? (
        <p>
          <Link className="more" href={to(paths.notifications)}>
            {words("allNotifications", { n: untold })}
          </Link>
        </p>
      ) : null}
      {threads.length ? (
        <p>
          <Link className="more" href={to(paths.messages)}>
            {words("allMessages")}
          </Link>
        </p>
      ) : mayWrite ? (
        <p>
          <Link className="more" href={to(paths.newMessage())}>
            {words("writeToCity")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
