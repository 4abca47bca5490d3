import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { listPasskeys } from "@/lib/auth/passkeys/queries";
import { reader } from "@/lib/i18n/reader";
import { paths } from "@/lib/paths";
import { ownWay, type OwnPageProps } from "../own-way";

/** Each passkey by its name, which leads to what can be done with it. */
export async function PasskeyRows({ actor, passkeys }: OwnPageProps & { passkeys: Awaited<ReturnType<typeof listPasskeys>> }) {
  const words = await getTranslations("passkeys");
  const [to, read] = [await ownWay(actor), await reader()];
  return (
    <ul className="rows">
      {passkeys.map(({ id, name, isSynced, createdAt, lastUsedAt }) => (
        <li key={id}>
          <h3>
            <Link href={to(paths.passkey(id))}>{name}</Link>
          </h3>
          <p className="meta cluster">
            <Tag tone="plain">{words(isSynced ? "yours.synced" : "yours.device")}</Tag>
            <span>{words("yours.created", { date: read.moment(createdAt) })}</span>
            <span>{lastUsedAt ? words("yours.used", { date: read.moment(lastUsedAt) }) : words("yours.unused")}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
