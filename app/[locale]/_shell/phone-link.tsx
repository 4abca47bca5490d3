import { city } from "@/lib/city/city";

/** A telephone number that a phone can dial; the city's own, or a department's. */
export function PhoneLink({ number = city().phone }: { number?: string }) {
  return (
    <a href={`tel:${number.replaceAll(" ", "")}`}>
      <bdi dir="ltr">{number.replaceAll(" ", "\u00a0")}</bdi>
    </a>
  );
}
