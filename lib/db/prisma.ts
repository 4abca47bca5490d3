import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/lib/db/generated/client";
import { pool } from "@/lib/db/pool";

const shared = globalThis as { ecitizenPrisma?: PrismaClient };

export const prisma = () => (shared.ecitizenPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool(), { disposeExternalPool: false }) }));

/** The client of one transaction, bound to one actor. */
export type Db = Prisma.TransactionClient;
