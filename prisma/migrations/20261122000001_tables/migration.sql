-- Written by `npm run migrate:new` from schema.prisma; three tables are partitioned by month, by hand.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "username" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT,
    "kind" TEXT NOT NULL,
    "role" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "last_mandate_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_department" (
    "account_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,

    CONSTRAINT "account_department_pkey" PRIMARY KEY ("account_id","department_id")
);

-- CreateTable
CREATE TABLE "authenticator_app" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "secret_sealed" TEXT NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "authenticator_app_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "is_private" BOOLEAN NOT NULL,
    "terms_seen" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_flow" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "methods" TEXT[],
    "code_hash" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "next" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_attempt" (
    "account_id" UUID NOT NULL,
    "used" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "code_attempt_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "methods" TEXT[],
    "is_private" BOOLEAN NOT NULL,
    "mandate_id" UUID,
    "device_id" UUID,
    "device_label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "idle_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_event" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "device_label" TEXT NOT NULL,

    CONSTRAINT "login_event_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "party" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "kind" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citizen" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "birth_date" DATE,
    "address_id" UUID,
    "identity_level" TEXT NOT NULL DEFAULT 'known',

    CONSTRAINT "citizen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "registration_number" TEXT NOT NULL,
    "address_id" UUID,

    CONSTRAINT "business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "account_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "areas" TEXT[],
    "acts" TEXT[],
    "until" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_grant" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "bill_id" UUID,
    "act" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parked_form" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "token_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),

    CONSTRAINT "parked_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "slug" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ward" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "street" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ward_id" UUID NOT NULL,

    CONSTRAINT "street_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcel" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "number" TEXT NOT NULL,
    "area_sqm" INTEGER NOT NULL,
    "assessed_cents" BIGINT NOT NULL,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "street_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "postcode" TEXT NOT NULL,
    "parcel_id" UUID,
    "latitude_e6" INTEGER NOT NULL,
    "longitude_e6" INTEGER NOT NULL,

    CONSTRAINT "address_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bill" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "address_id" UUID,
    "parcel_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'issued',
    "currency" TEXT NOT NULL,
    "total_cents" BIGINT NOT NULL,
    "paid_cents" BIGINT NOT NULL DEFAULT 0,
    "period_start" DATE,
    "period_end" DATE,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bill_line" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "bill_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "bill_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meter_reading" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "party_id" UUID NOT NULL,
    "address_id" UUID NOT NULL,
    "bill_id" UUID,
    "meter" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "usage" INTEGER NOT NULL,
    "estimated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "meter_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "party_id" UUID NOT NULL,
    "account_id" UUID,
    "key" UUID NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'created',
    "currency" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_ref" TEXT,
    "pay_url" TEXT,
    "own_reference" TEXT NOT NULL DEFAULT '',
    "failure" TEXT,
    "receipt_number" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_allocation" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "payment_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payment_allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "psp_event" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "provider" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "psp_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "transaction_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "bill_id" UUID,
    "payment_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "receipt_counter_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "sandbox_charge" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "reference" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "amount_cents" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "return_url" TEXT NOT NULL,
    "webhook_url" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sandbox_charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "party_id" UUID,
    "account_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "bill_id" UUID,
    "payment_id" UUID,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "notification_id" UUID NOT NULL,
    "notified_at" TIMESTAMPTZ(3) NOT NULL,
    "account_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'created',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "page" TEXT NOT NULL,
    "helpful" BOOLEAN,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_message" (
    "id" UUID NOT NULL DEFAULT uuid7(),
    "ref" TEXT NOT NULL,
    "department_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_chain" (
    "chain" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "chain" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "account_id" UUID,
    "party_id" UUID,
    "action" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("chain","seq","at")
) PARTITION BY RANGE ("at");

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "city_state" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "city_state_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "authenticator_app_account_id_idx" ON "authenticator_app"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "device_account_id_browser_hash_key" ON "device"("account_id", "browser_hash");

-- CreateIndex
CREATE UNIQUE INDEX "login_flow_token_hash_key" ON "login_flow"("token_hash");

-- CreateIndex
CREATE INDEX "login_flow_expires_at_idx" ON "login_flow"("expires_at");

-- CreateIndex
CREATE INDEX "auth_session_account_id_created_at_idx" ON "auth_session"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "login_event_account_id_at_idx" ON "login_event"("account_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "citizen_party_id_key" ON "citizen"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "business_party_id_key" ON "business"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "business_registration_number_key" ON "business"("registration_number");

-- CreateIndex
CREATE INDEX "mandate_party_id_idx" ON "mandate"("party_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_account_id_party_id_key" ON "mandate"("account_id", "party_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_grant_token_hash_key" ON "guest_grant"("token_hash");

-- CreateIndex
CREATE INDEX "guest_grant_expires_at_idx" ON "guest_grant"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "parked_form_token_hash_key" ON "parked_form"("token_hash");

-- CreateIndex
CREATE INDEX "parked_form_expires_at_idx" ON "parked_form"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "department_slug_key" ON "department"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ward_slug_key" ON "ward"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "street_slug_key" ON "street"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "parcel_number_key" ON "parcel"("number");

-- CreateIndex
CREATE UNIQUE INDEX "address_street_id_number_unit_key" ON "address"("street_id", "number", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "bill_ref_key" ON "bill"("ref");

-- CreateIndex
CREATE INDEX "bill_party_id_due_on_id_idx" ON "bill"("party_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "bill_party_id_issued_at_id_idx" ON "bill"("party_id", "issued_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "bill_line_bill_id_position_key" ON "bill_line"("bill_id", "position");

-- CreateIndex
CREATE INDEX "meter_reading_party_id_meter_period_end_idx" ON "meter_reading"("party_id", "meter", "period_end");

-- CreateIndex
CREATE UNIQUE INDEX "payment_ref_key" ON "payment"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "payment_key_key" ON "payment"("key");

-- CreateIndex
CREATE UNIQUE INDEX "payment_provider_ref_key" ON "payment"("provider_ref");

-- CreateIndex
CREATE UNIQUE INDEX "payment_receipt_number_key" ON "payment"("receipt_number");

-- CreateIndex
CREATE INDEX "payment_party_id_created_at_id_idx" ON "payment"("party_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "payment_allocation_bill_id_idx" ON "payment_allocation"("bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_allocation_payment_id_bill_id_key" ON "payment_allocation"("payment_id", "bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "psp_event_provider_event_id_key" ON "psp_event"("provider", "event_id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_bill_id_idx" ON "ledger_entry"("bill_id");

-- CreateIndex
CREATE INDEX "ledger_entry_payment_id_idx" ON "ledger_entry"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "sandbox_charge_reference_key" ON "sandbox_charge"("reference");

-- CreateIndex
CREATE INDEX "notification_account_id_at_idx" ON "notification"("account_id", "at");

-- CreateIndex
CREATE INDEX "delivery_account_id_updated_at_idx" ON "delivery"("account_id", "updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_message_ref_key" ON "contact_message"("ref");

-- CreateIndex
CREATE INDEX "audit_event_party_id_at_idx" ON "audit_event"("party_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_account_id_at_idx" ON "audit_event"("account_id", "at");

-- AddForeignKey
ALTER TABLE "account_department" ADD CONSTRAINT "account_department_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_department" ADD CONSTRAINT "account_department_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "street" ADD CONSTRAINT "street_ward_id_fkey" FOREIGN KEY ("ward_id") REFERENCES "ward"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_street_id_fkey" FOREIGN KEY ("street_id") REFERENCES "street"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address" ADD CONSTRAINT "address_parcel_id_fkey" FOREIGN KEY ("parcel_id") REFERENCES "parcel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill_line" ADD CONSTRAINT "bill_line_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "bill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter_reading" ADD CONSTRAINT "meter_reading_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "bill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_bill_id_fkey" FOREIGN KEY ("bill_id") REFERENCES "bill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
