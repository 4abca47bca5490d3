import { asSystem } from "@/lib/db/as-actor";

/** The newest of the developer outbox. */
export const listOutbox = () =>
  asSystem("developerOutbox", (db) => db.outboxMessage.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 50 }));
