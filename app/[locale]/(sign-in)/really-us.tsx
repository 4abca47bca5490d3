import { getTranslations } from "next-intl/server";
import { Plate } from "@/components/ui/plate";
import { city } from "@/lib/city/city";
import { env } from "@/lib/env";

/** How to tell that it is really us, beside every question for something secret. */
export async function ReallyUs() {
  const words = await getTranslations("signIn");
  const { hostname } = new URL(env().APP_ORIGIN);
  return (
    <aside className="stack" aria-labelledby="really-us">
      <h2 id="really-us">{words("reallyUs.title")}</h2>
      <p>
        <Plate text={hostname === "localhost" ? city().siteName : hostname} />
      </p>
      <p className="meta">{words("reallyUs.text")}</p>
    </aside>
  );
}
