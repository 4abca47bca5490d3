import { open, seal } from "@/lib/crypto/seal";

/** How the city reaches a person who cannot get in: an address they read now, perhaps a phone. Kept sealed. */
export type Reach = { email: string; phone: string };

const context = (id: string) => `recovery_request:reach_sealed:${id}`;

export const sealReach = (id: string, reach: Reach) => seal(JSON.stringify(reach), context(id));

/** How to reach whoever asked. */
export const openReach = (id: string, sealed: string | null): Reach | undefined =>
  sealed === null ? undefined : (JSON.parse(open(sealed, context(id))) as Reach);
