import type { Db } from "@/lib/db/as-actor";
import { sql, type Sql } from "@/lib/db/sql";

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Loops": number;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Node[];
};
/** The tables that grow with the queue; the city's own are as quickly read as looked up. */
const growing = ["application", "party", "case_text", "review", "issue_report", "issue_text", "public_issue"];

/** Of one statement: the growing tables that it read from end to end, and the blocks that it touched. */
export type Explained = { scanned: string[]; blocks: number };

/** The same transaction, in which each raw statement is also explained as it runs. */
export function explaining(db: Db, found: Explained[]): Db {
  const raw = async (first: TemplateStringsArray | Sql, ...values: unknown[]) => {
    const statement = "raw" in first ? sql(first, ...values) : first;
    const [row] = await db.$queryRaw<{ "QUERY PLAN": [{ Plan: Node }] }[]>`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`;
    const { Plan: plan } = row!["QUERY PLAN"][0];
    found.push({ scanned: scannedIn(plan), blocks: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] });
    return db.$queryRaw(statement);
  };
  return new Proxy(db, { get: (target, name) => (name === "$queryRaw" ? raw : Reflect.get(target, name)) as unknown });
}

const scannedIn = (node: Node): string[] => [
  ...(node["Node Type"] === "Seq Scan" && growing.includes(node["Relation Name"] ?? "") && node["Actual Loops"]
    ? [node["Relation Name"]!]
    : []),
  ...(node.Plans ?? []).flatMap(scannedIn),
];
