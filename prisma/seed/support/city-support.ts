import { addDays, cityDay, cityTime } from "@/lib/city/city-day";
import { contactTopic } from "@/lib/city/contact";
import { forPerson } from "../registry";
import { accountOf, type Town } from "../town";

const DAY_MS = 86_400_000;

type Did = { by: string; name: string; kind: "answer" | "handedOver" | "closed"; text: string };
type Written = { topic: string; name: string; text: string; locale: "en" | "es" | "ar"; daysAgo: number; did?: Did };

const clerk = { by: "clerk", name: "Priya Raman" };

/** What people without an account wrote: waiting, answered, and closed because it was no question. */
const written: Written[] = [
  { topic: "permit", name: "Dana Whitlow", text: "Do I need a permit for a fence of one metre and a half?", locale: "en", daysAgo: 1 },
  { topic: "parking", name: "Luis Ortega", text: "¿Puedo estacionar en Quay Street durante las obras?", locale: "es", daysAgo: 2 },
  { topic: "accessibility", name: "Noor Haddad", text: "قارئ الشاشة لا يقرأ جدول الرسوم في صفحة تصريح البناء.", locale: "ar", daysAgo: 3 },
  {
    ...{ topic: "permit", name: "Tom Brandt", text: "How long is a building permit good for?", locale: "en", daysAgo: 9 },
    did: { ...clerk, kind: "answer", text: "For one year from the day it was issued. You can renew it once, before that day." },
  },
  {
    ...{ topic: "permit", name: "Best Deals", text: "Buy followers for your city now!", locale: "en", daysAgo: 12 },
    did: { ...clerk, kind: "closed", text: "Advertising." },
  },
];

export type SeedContact = Omit<Written, "daysAgo" | "did"> & {
  id: string;
  ref: string;
  department: string;
  email: string;
  status: "open" | "answered" | "closed";
  at: Date;
  did?: Did & { id: string; key: string; accountId: string; at: Date };
};

export function cityContacts(town: Town): SeedContact[] {
  const { newId, newRef, now } = forPerson(town.registry, "visitors");
  return written.map(({ daysAgo, did, ...one }) => {
    const at = new Date(now.getTime() - daysAgo * DAY_MS - 5_000_000);
    const done = did && {
      ...did,
      id: newId(at),
      key: newId(at),
      accountId: accountOf(town, did.by).id,
      at: new Date(at.getTime() + DAY_MS),
    };
    const status = !did ? "open" : did.kind === "answer" ? "answered" : "closed";
    const email = `${one.name.toLowerCase().replace(/[^a-z]+/g, ".")}@post.example`;
    return { ...one, id: newId(at), ref: newRef("CM"), department: contactTopic(one.topic)!.department, email, status, at, did: done };
  });
}

export type SeedOpinion = { page: string; helpful: boolean; text: string; locale: string; at: Date };

/** The texts are of those whom a page did not help; a last one, where there is one, of somebody whom it did. */
const opinions: [page: string, yes: number, no: number, texts: string[], thanks?: string][] = [
  ["/services/building-permit", 14, 6, ["I did not find how large a porch may be."], "Clear, thank you. The list of papers helped."],
  ["/help/pay-a-bill", 22, 3, ["Say where the number of the paper bill stands."]],
  ["/bills/…", 9, 2, ["The chart of my water is too small on my phone."]],
  ["/", 31, 4, ["More about the bus on Quay Street."]],
];

/** What people said about pages, spread over the last two months. */
export const cityOpinions = ({ registry: { now } }: Town): SeedOpinion[] =>
  opinions.flatMap(([page, yes, no, texts, thanks = ""]) =>
    Array.from({ length: yes + no }, (_, n) => ({
      ...{ page, helpful: n >= no, text: n === no ? thanks : (texts[n] ?? ""), locale: "en" },
      at: new Date(now.getTime() - (n + 1) * 1.7 * DAY_MS),
    })),
  );

type Said = { at: Date; text: { en: string; es: string; ar: string } };
export type SeedStatus = { kind: string; services: string[]; startsAt: Date; endsAt?: Date; endedAt?: Date; updates: Said[] };

/** One problem that is over, and work that is planned: nothing stands above the pages of a fresh demo. */
export function cityStatus({ registry: { now } }: Town): SeedStatus[] {
  const began = new Date(now.getTime() - 8 * DAY_MS);
  const over = new Date(began.getTime() + 4_500_000);
  const day = addDays(cityDay(now), 6);
  return [
    {
      ...{ kind: "incident", services: ["payments"], startsAt: began, endedAt: over },
      updates: [
        { at: began, text: { en: "Cards of one bank are refused. Pay with another card, or later: no fee is added today.", es: "Se rechazan las tarjetas de un banco. Pague con otra o más tarde: hoy no se añade recargo.", ar: "تُرفض بطاقات أحد البنوك. ادفع ببطاقة أخرى أو لاحقًا: لا رسوم إضافية اليوم." } }, // prettier-ignore
        { at: over, text: { en: "All cards work again.", es: "Todas las tarjetas funcionan de nuevo.", ar: "تعمل كل البطاقات من جديد." } },
      ],
    },
    {
      ...{
        kind: "maintenance",
        services: ["signIn", "bills", "payments"],
        startsAt: cityTime(day, "02:00"),
        endsAt: cityTime(day, "04:00"),
      },
      updates: [
        { at: new Date(now.getTime() - DAY_MS), text: { en: "We renew the servers at night. You can read pages and report problems meanwhile.", es: "Renovamos los servidores de noche. Mientras tanto puede leer páginas y avisar de problemas.", ar: "نجدد الخوادم ليلًا. يمكنك في الأثناء قراءة الصفحات والإبلاغ عن المشكلات." } }, // prettier-ignore
      ],
    },
  ];
}
