CREATE TABLE "directory_words" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "directory_words_place_id_word_pk" PRIMARY KEY("place_id","word")
);
--> statement-breakpoint
CREATE TABLE "service_times" (
	"place_id" uuid DEFAULT app_place() NOT NULL,
	"service_id" uuid NOT NULL,
	"until_on" date NOT NULL,
	"answered" integer NOT NULL,
	"accepted" integer NOT NULL,
	"started" integer NOT NULL,
	"days_to_answer" real,
	"days_to_accept" real,
	"days_to_start" real,
	CONSTRAINT "service_times_place_id_service_id_pk" PRIMARY KEY("place_id","service_id")
);
--> statement-breakpoint
-- What is there already was added before anybody noted when.
ALTER TABLE "services" ADD COLUMN "added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "services" ALTER COLUMN "added_at" SET DEFAULT now();--> statement-breakpoint
ALTER TABLE "service_times" ADD CONSTRAINT "service_times_place_id_service_id_services_place_id_id_fk" FOREIGN KEY ("place_id","service_id") REFERENCES "public"."services"("place_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_words_by_letters" ON "directory_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "service_words" DROP COLUMN "words";