import type { Localised } from "@/lib/city/localised";
import type { Service } from "./declaration/service";

/** What a line of a service's fee is called. */
export const feeLineName = ({ fee }: Pick<Service, "fee">, code: string): Localised => fee!.lines.find((line) => line.code === code)!.name;
