import { z } from "zod";
import type { IssueCategory, IssueQuestion } from "@/lib/city/issues/categories";
import type { IssueAnswers } from "@/lib/city/issues/severity";
import { isInCity } from "@/lib/city/plan/box";
import { findAddresses } from "@/lib/city/plan/find-addresses";
import { locate } from "@/lib/city/plan/locate";
import type { Point } from "@/lib/city/plan/point";
import { Open311Problem } from "./problem";

const text = (most: number) => z.string().trim().max(most);

/** What the standard lets a program send about a request; what else it sends is not read. */
const fields = {
  description: text(4_000),
  address_string: text(200),
  address_id: text(100),
  lat: text(40),
  long: text(40),
  first_name: text(100),
  last_name: text(100),
  phone: text(40).refine((said) => /^[\d+() .-]*$/.test(said)),
  email: text(254).refine((said) => !said || z.email().safeParse(said).success),
  media_url: text(2_000).refine((said) => !said || (URL.canParse(said) && /^https?:/.test(said))),
};
type Fields = Record<keyof typeof fields, string>;

/** The fields of a form; every one that cannot be read is named. */
export function readFields(form: FormData): Fields {
  const wrong: string[] = [];
  const read = Object.entries(fields).map(([name, shape]) => {
    const { data } = shape.safeParse(form.get(name) ?? "");
    if (data === undefined) wrong.push(`${name} is too long, or not written as it must be`);
    return [name, data];
  });
  if (wrong.length) throw new Open311Problem(400, ...wrong);
  return Object.fromEntries(read) as Fields;
}

/** Where it is: by coordinates, by an address as people write it, or by one's id, such as quay-street-22. */
export function placeOf({ lat, long, address_string: address, address_id: id }: Fields): Point & { address?: string } {
  if (lat || long) {
    const point = { lat: lat ? Number(lat) : NaN, lng: long ? Number(long) : NaN };
    if (!isInCity(point)) throw new Open311Problem(400, "lat and long must both be sent, and lie in the city");
    return { ...point, ...(address && { address }) };
  }
  if (address) {
    const [found] = findAddresses(address);
    if (!found) throw new Open311Problem(400, "address_string was not found in the city");
    return { lat: found.lat, lng: found.lng, address };
  }
  const [, street, number] = /^([a-z-]+)-(\d{1,5})$/.exec(id) ?? [];
  const house = street && number ? locate(street, number) : undefined;
  if (house) return { lat: house.lat, lng: house.lng, address: house.label };
  throw new Open311Problem(400, id ? "address_id was not found in the city" : "lat and long, address_string or address_id must be sent");
}

/** The answers to what the kind of problem asks. */
export function answersOf({ questions }: IssueCategory, form: FormData): IssueAnswers {
  const wrong: string[] = [];
  const answers: IssueAnswers = {};
  for (const question of questions) {
    const said = String(form.get(`attribute[${question.id}]`) ?? form.get(`attribute[${question.id}][]`) ?? "").trim();
    if (!said && !question.optional) wrong.push(`attribute[${question.id}] was not provided`);
    else if (said && !fits(question, said)) wrong.push(`attribute[${question.id}] is none of its values`);
    else if (said) answers[question.id] = said;
  }
  if (wrong.length) throw new Open311Problem(400, ...wrong);
  return answers;
}

function fits(question: IssueQuestion, said: string) {
  if (question.kind === "choice") return question.options.some(({ value }) => value === said);
  return question.kind === "yesNo" ? said === "yes" || said === "no" : said.length <= 500;
}

/** How to reach whoever reports it, if they say so. */
export function contactOf({ email, phone, first_name: first, last_name: last }: Fields) {
  if (!email && !phone) return undefined;
  const name = [first, last].filter(Boolean).join(" ");
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}
