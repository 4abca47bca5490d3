import { makeDraft } from "./applications-of";
import type { Owner } from "./owner";
import type { Resident } from "./residents";

/** A draft of a service in which nothing is answered yet; resolves to its reference. */
export const beginInThePast = async (owner: Owner, resident: Resident, service = "dog-licence"): Promise<string> =>
  (await makeDraft(owner, resident, service, {})).ref;
