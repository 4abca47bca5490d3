import { getTranslations } from "next-intl/server";
import { reader } from "@/lib/i18n/reader";
import { findService } from "@/lib/services/catalogue";
import type { ServiceTimes } from "@/lib/staff/records/queries";

const WIDTH = 480;
const EDGE = 12;

type Row = ServiceTimes & { took: NonNullable<ServiceTimes["took"]> };

/** A line of days for each service: the dot is where half were decided, the end of the line nine in ten, the upright mark the promise. */
export async function TimesChart({ services }: { services: Row[] }) {
  const words = await getTranslations("onTime");
  const { language } = await reader();
  if (!services.length) return null;
  const longest = Math.max(1, ...services.flatMap(({ promised, took }) => [promised, took.nineInTen]));
  const at = (days: number) => EDGE + (Math.max(0, days) / longest) * (WIDTH - 2 * EDGE);
  return (
    <figure className="times">
      <ul>
        {services.map(({ service, promised, took }) => (
          <li key={service}>
            <span>{findService(service)?.name[language] ?? service}</span>
            <svg viewBox={`0 0 ${WIDTH} 24`} role="img" aria-label={words("chart.row", { promised, ...took })}>
              <path className="times-axis" d={`M${EDGE} 12H${WIDTH - EDGE}`} />
              <path className={took.nineInTen > promised ? "times-line over" : "times-line"} d={`M${at(0)} 12H${at(took.nineInTen)}`} />
              <circle className="times-half" cx={at(took.half)} cy="12" r="6" />
              <path className="times-promise" d={`M${at(promised)} 2V22`} />
            </svg>
          </li>
        ))}
      </ul>
      <figcaption>{words("chart.key", { longest })}</figcaption>
    </figure>
  );
}
