import { getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { findShareForAll } from "@/lib/staff/records/queries";

/** How often the city was on time; nothing where there is too little to say. */
export async function PromisesKept() {
  const share = await findShareForAll();
  if (!share) return null;
  const words = await getTranslations("home");
  const kept = Math.floor((share.onTime / share.decided) * 10);
  return (
    <Section id="promises" title={words("promises.title")} meta={words("promises.meta")}>
      <p className="ten" aria-hidden="true">
        {Array.from({ length: 10 }, (_, index) => (
          <i key={index} className={index < kept ? undefined : "over"} />
        ))}
      </p>
      <p>{words.rich("promises.said", { ...share, b: (text) => <b>{text}</b> })}</p>
    </Section>
  );
}
