CREATE TABLE "agreement_unit_values" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"measure_code" text NOT NULL,
	"pence" bigint NOT NULL,
	"low_pence" bigint NOT NULL,
	"high_pence" bigint NOT NULL,
	"deadweight_percent" integer NOT NULL,
	"source" text NOT NULL,
	"source_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_by_name" text NOT NULL,
	CONSTRAINT "agreement_unit_values_place_id_id_pk" PRIMARY KEY("place_id","id"),
	CONSTRAINT "low_to_high" CHECK (0 <= low_pence and low_pence <= pence and pence <= high_pence),
	CONSTRAINT "deadweight_of_a_hundred" CHECK (deadweight_percent between 0 and 100),
	CONSTRAINT "value_says_its_source" CHECK (source <> '')
);
--> statement-breakpoint
ALTER TABLE "agreement_unit_values" ADD CONSTRAINT "agreement_unit_values_place_id_agreement_id_agreements_place_id_id_fk" FOREIGN KEY ("place_id","agreement_id") REFERENCES "public"."agreements"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_unit_values" ADD CONSTRAINT "agreement_unit_values_place_id_recorded_by_staff_place_id_id_fk" FOREIGN KEY ("place_id","recorded_by") REFERENCES "public"."staff"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_unit_values_place_id_agreement_id_measure_code_index" ON "agreement_unit_values" USING btree ("place_id","agreement_id","measure_code");--> statement-breakpoint
-- The second wall, as in 0033_managers_walls.sql. What was said of a value stays: the next says from when on it applies.
alter table agreement_unit_values enable row level security;
--> statement-breakpoint
alter table agreement_unit_values force row level security;
--> statement-breakpoint
grant select, insert on agreement_unit_values to worklocal_system, worklocal_app;
--> statement-breakpoint
create policy service on agreement_unit_values to worklocal_system using (place_id = (select app_place())) with check (place_id = (select app_place()));
--> statement-breakpoint
create policy managers on agreement_unit_values to worklocal_app using (place_id = (select app_place()) and (select app_kind()) = 'staff' and (select app_has_role('manager')));
