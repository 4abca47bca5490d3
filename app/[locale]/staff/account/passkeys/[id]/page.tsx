import { readPasskey } from "@/lib/auth/passkeys/read-passkey";
import { requireStaff } from "@/lib/auth/require";
import { pageLanguage, type PageProps } from "@/lib/i18n/page";
import { PasskeyPage } from "../../../../_account/passkeys/passkey-page";

type Props = PageProps<{ id: string }>;

export async function generateMetadata({ params }: Props) {
  const { passkey } = await readPasskey(await requireStaff(), (await params).id);
  return { title: passkey.name };
}

export default async function StaffPasskeyPage({ params }: Props) {
  await pageLanguage(params);
  return <PasskeyPage actor={await requireStaff()} id={(await params).id} />;
}
