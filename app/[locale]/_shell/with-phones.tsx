import { Fragment } from "react";
import { city } from "@/lib/city/city";
import { departments } from "@/lib/city/departments";
import { PhoneLink } from "./phone-link";

/** A sentence of the city in which its telephone numbers can be dialled. */
export function WithPhones({ text }: { text: string }) {
  const numbers = new Set([city().emergency, city().phone, ...departments().map(({ phone }) => phone)]);
  const between = new RegExp(`(${[...numbers].map((number) => number.replace(/[+()]/g, "\\$&")).join("|")})`);
  return text.split(between).map((part, n) => <Fragment key={n}>{numbers.has(part) ? <PhoneLink number={part} /> : part}</Fragment>);
}
