import { cardForm } from "@/lib/payments/sandbox/cards";
import { payByCard, requireSandbox } from "@/lib/payments/sandbox/gateway";
import { route, seeOther } from "@/lib/route";

const limit = { name: "sandbox-pay", points: 60, seconds: 60 };

/** The card decides: paid or declined. What is wrong with the form goes back as names of fields, never as numbers of cards. */
export const POST = route<{ id: string }>({ for: "anyone", limit }, async (request, _actor, { id }) => {
  requireSandbox();
  const form = cardForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) {
    const wrong = [...new Set(form.error.issues.map(({ path }) => String(path[0])))];
    return seeOther(`/sandbox-gateway/${id}?wrong=${wrong.join()}`);
  }
  const { returnUrl } = await payByCard(id, form.data.number);
  return seeOther(returnUrl);
});
