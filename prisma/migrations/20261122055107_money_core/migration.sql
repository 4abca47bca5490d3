-- AlterTable
ALTER TABLE "psp_event" DROP COLUMN "handled_at";

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "next_check_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payment_allocation" ADD COLUMN     "applied_cents" BIGINT;

-- AlterTable
ALTER TABLE "ledger_entry" ADD COLUMN     "bill_line_id" UUID,
ADD COLUMN     "refund_id" UUID;

-- AlterTable
ALTER TABLE "receipt_counter" DROP CONSTRAINT "receipt_counter_pkey",
ADD COLUMN     "series" TEXT NOT NULL DEFAULT 'receipt',
ADD CONSTRAINT "receipt_counter_pkey" PRIMARY KEY ("series", "year");

-- AlterTable
ALTER TABLE "sandbox_charge" ADD COLUMN     "manner" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "currency" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "provider_ref" TEXT,
    "receipt_number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "next_check_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refund_part" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "refund_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "bill_id" UUID,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "refund_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_difference" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "kind" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_ref" TEXT NOT NULL,
    "payment_id" UUID,
    "party_id" UUID,
    "currency" TEXT NOT NULL,
    "our_cents" BIGINT,
    "their_cents" BIGINT,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sandbox_refund" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "charge_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sandbox_refund_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "refund_ref_key" ON "refund"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "refund_key_key" ON "refund"("key");

-- CreateIndex
CREATE UNIQUE INDEX "refund_provider_ref_key" ON "refund"("provider_ref");

-- CreateIndex
CREATE UNIQUE INDEX "refund_receipt_number_key" ON "refund"("receipt_number");

-- CreateIndex
CREATE INDEX "refund_payment_id_idx" ON "refund"("payment_id");

-- CreateIndex
CREATE INDEX "refund_party_id_created_at_id_idx" ON "refund"("party_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "refund_part_refund_id_idx" ON "refund_part"("refund_id");

-- CreateIndex
CREATE INDEX "payment_difference_payment_id_idx" ON "payment_difference"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_difference_provider_provider_ref_kind_key" ON "payment_difference"("provider", "provider_ref", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_refund_reference_key" ON "sandbox_refund"("reference");

-- CreateIndex
CREATE INDEX "sandbox_refund_charge_id_idx" ON "sandbox_refund"("charge_id");

-- CreateIndex
CREATE INDEX "sandbox_charge_updated_at_id_idx" ON "sandbox_charge"("updated_at", "id");

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_part" ADD CONSTRAINT "refund_part_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_part" ADD CONSTRAINT "refund_part_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "bill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_difference" ADD CONSTRAINT "payment_difference_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sandbox_refund" ADD CONSTRAINT "sandbox_refund_charge_id_fkey" FOREIGN KEY ("charge_id") REFERENCES "sandbox_charge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- rules
ALTER TABLE "payment_allocation" ADD CHECK (applied_cents BETWEEN 0 AND amount_cents);
ALTER TABLE "ledger_entry"
  ADD FOREIGN KEY (bill_line_id) REFERENCES bill_line (id),
  ADD FOREIGN KEY (refund_id) REFERENCES refund (id);
ALTER TABLE "refund" ADD UNIQUE (id, party_id);
ALTER TABLE "refund"
  ADD FOREIGN KEY (payment_id, party_id) REFERENCES payment (id, party_id),
  ADD FOREIGN KEY (account_id) REFERENCES account (id),
  ADD CHECK (status IN ('submitted', 'success', 'error')),
  ADD CHECK (amount_cents > 0),
  ADD CHECK ((status = 'success') = (receipt_number IS NOT NULL));
-- A refund and the bills it takes from belong to one party.
ALTER TABLE "refund_part"
  ADD FOREIGN KEY (refund_id, party_id) REFERENCES refund (id, party_id),
  ADD FOREIGN KEY (bill_id, party_id) REFERENCES bill (id, party_id),
  ADD CHECK (amount_cents > 0);
ALTER TABLE "payment_difference"
  ADD CHECK (kind IN ('amount', 'currency', 'notPayable', 'reference', 'paidAfterEnd', 'notPaidThere', 'unknownCharge', 'chargeGone', 'refundFailed', 'refundAmount'));
ALTER TABLE "receipt_counter" ADD CHECK (series IN ('receipt', 'refund'));
ALTER TABLE "sandbox_charge"
  DROP CONSTRAINT sandbox_charge_status_check,
  ADD CHECK (status IN ('open', 'processing', 'paid', 'declined', 'cancelled', 'expired'));
ALTER TABLE "sandbox_refund" ADD CHECK (status IN ('submitted', 'success', 'error'));

-- What waits for an answer from the provider, and what waits for the finance desk.
CREATE INDEX payment_to_check ON payment (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX refund_to_check ON refund (next_check_at) WHERE next_check_at IS NOT NULL;
CREATE INDEX payment_difference_open ON payment_difference (found_at, id) WHERE closed_at IS NULL;
CREATE INDEX payment_settled ON payment (settled_at, id) WHERE status = 'success';

-- More than was paid never goes back, however many desks ask at once: whoever inserts holds the payment's row.
CREATE FUNCTION refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid record;
  returned bigint;
BEGIN
  SELECT status, amount_cents, currency INTO STRICT paid FROM payment WHERE id = NEW.payment_id FOR NO KEY UPDATE;
  SELECT coalesce(sum(amount_cents), 0) INTO returned FROM refund WHERE payment_id = NEW.payment_id AND status <> 'error';
  IF paid.status <> 'success' OR paid.currency <> NEW.currency OR returned + NEW.amount_cents > paid.amount_cents THEN
    RAISE EXCEPTION 'refund of % does not fit payment %', NEW.amount_cents, NEW.payment_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_fits BEFORE INSERT ON refund FOR EACH ROW EXECUTE FUNCTION refund_within_payment();

CREATE FUNCTION refund_moves_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND OLD.status <> 'submitted' THEN
    RAISE EXCEPTION 'refund % cannot go from % to %', OLD.id, OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.amount_cents, NEW.currency, NEW.party_id, NEW.payment_id) IS DISTINCT FROM (OLD.amount_cents, OLD.currency, OLD.party_id, OLD.payment_id) THEN
    RAISE EXCEPTION 'the amount and payment of refund % are fixed', OLD.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_transition BEFORE UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION refund_moves_once();

-- ---------------------------------------------------------------- who sees what
CREATE FUNCTION at_money_desk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT actor_kind() = 'staff' AND actor_role() IN ('finance', 'supervisor', 'admin')
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['refund', 'refund_part', 'payment_difference', 'sandbox_refund'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING ((SELECT is_system())) WITH CHECK ((SELECT is_system()))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['payment', 'payment_allocation', 'refund', 'refund_part', 'payment_difference', 'bill', 'party'] LOOP
    EXECUTE format('CREATE POLICY money_desk_sees ON %I FOR SELECT USING ((SELECT at_money_desk()))', name);
  END LOOP;
END $$;
CREATE POLICY resident_sees ON refund FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
CREATE POLICY resident_sees ON refund_part FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
-- The desk asks for a refund; what becomes of it only the system writes down.
CREATE POLICY money_desk_asks ON refund FOR INSERT WITH CHECK (
  actor_role() IN ('finance', 'supervisor') AND (SELECT at_money_desk()) AND account_id = (SELECT actor_account()) AND status = 'submitted' AND receipt_number IS NULL AND settled_at IS NULL);
-- Asking locks the payment's row, and a lock needs a policy for updates; none of its columns can be changed through it.
CREATE POLICY money_desk_locks ON payment FOR UPDATE USING ((SELECT at_money_desk())) WITH CHECK (false);

-- The person sees when their money came after the end.
CREATE POLICY resident_sees ON payment_difference FOR SELECT USING (party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'see')));
-- A part is added to the attempt that is being opened, to no other.
DROP POLICY resident_pays ON payment_allocation;
CREATE POLICY resident_pays ON payment_allocation FOR INSERT WITH CHECK (
  party_id = (SELECT actor_party()) AND (SELECT actor_may('bills', 'pay')) AND is_open AND applied_cents IS NULL
  AND EXISTS (SELECT FROM payment p WHERE p.id = payment_id AND p.status = 'created' AND p.account_id = (SELECT actor_account())));

-- A payment is the sum of its parts, from the moment it is written.
CREATE FUNCTION payment_is_sum_of_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  payment_in_question uuid := coalesce(to_jsonb(NEW) ->> 'payment_id', to_jsonb(NEW) ->> 'id');
  total bigint := (SELECT amount_cents FROM payment WHERE id = payment_in_question);
  parts bigint := (SELECT coalesce(sum(amount_cents), 0) FROM payment_allocation WHERE payment_id = payment_in_question);
BEGIN
  IF total <> parts THEN
    RAISE EXCEPTION 'payment % says % but its parts sum to %', payment_in_question, total, parts USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payment_sum AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION payment_is_sum_of_parts();
CREATE CONSTRAINT TRIGGER payment_allocation_sum AFTER INSERT OR UPDATE OF amount_cents ON payment_allocation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION payment_is_sum_of_parts();

-- What stands on a receipt stays as it was printed.
CREATE FUNCTION receipt_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'success' AND (NEW.ref, NEW.receipt_number, NEW.settled_at, NEW.provider_ref) IS DISTINCT FROM
                                (OLD.ref, OLD.receipt_number, OLD.settled_at, OLD.provider_ref) THEN
    RAISE EXCEPTION 'the receipt % is final', OLD.receipt_number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_receipt BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION receipt_is_final();
CREATE TRIGGER refund_receipt BEFORE UPDATE ON refund FOR EACH ROW EXECUTE FUNCTION receipt_is_final();

REVOKE DELETE ON refund, refund_part, payment_difference, sandbox_refund FROM ecitizen_app;
REVOKE UPDATE ON refund_part FROM ecitizen_app;
REVOKE EXECUTE ON FUNCTION at_money_desk(), refund_within_payment(), refund_moves_once(), payment_is_sum_of_parts(), receipt_is_final() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION at_money_desk(), refund_within_payment(), refund_moves_once(), payment_is_sum_of_parts(), receipt_is_final() TO ecitizen_app;
