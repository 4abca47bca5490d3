import type { Share } from "@/lib/staff/records/queries";

/** A share in whole hundredths; never more than it is. */
export const percent = ({ onTime, decided }: Share) => Math.floor((onTime / decided) * 100);
