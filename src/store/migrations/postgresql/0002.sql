-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: the shop's work. People with PINs, checklists, payments, walk-ins, a history of every touch.

ALTER TABLE job ADD COLUMN key_tag text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN bay text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN technician text NOT NULL DEFAULT '';
UPDATE job SET vehicle_model = vehicle_info WHERE vehicle_model = '' AND vehicle_info <> '';
ALTER TABLE job DROP COLUMN vehicle_info;
ALTER TABLE job DROP COLUMN payment_status;
ALTER TABLE job DROP COLUMN payment_method;
ALTER TABLE job DROP COLUMN payment_at_ms;
ALTER TABLE job DROP COLUMN payment_by;
ALTER TABLE job RENAME COLUMN payment_amount_minor TO payment_total_minor;
ALTER TABLE job ADD COLUMN no_show_note text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN no_show_resolved_at_ms bigint;
ALTER TABLE job ADD COLUMN no_show_resolved_by text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_type text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_resolved_by text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_resolution text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN closed_at_ms bigint;
ALTER TABLE job ADD COLUMN closed_by text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN close_reason text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_name text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_phone text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_service text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_at_ms bigint;
ALTER TABLE job ADD COLUMN walk_in_min bigint NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN walk_in_location text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN merged_into text NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN updated_by text NOT NULL DEFAULT '';
CREATE INDEX job_by_walk_in ON job (walk_in_location, walk_in_at_ms) WHERE booking_id IS NULL;
CREATE INDEX job_by_walk_in_phone ON job (walk_in_phone) WHERE booking_id IS NULL AND walk_in_phone <> '';
CREATE INDEX booking_by_phone ON booking (customer_phone) WHERE customer_phone <> '';
CREATE INDEX job_unfinished ON job (work_status) WHERE work_status IN ('CHECKED_IN', 'IN_PROGRESS', 'QC_READY') AND closed_at_ms IS NULL;

ALTER TABLE status_event ADD COLUMN role text NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN desk text NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN changes text NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN revision bigint NOT NULL DEFAULT 0;
UPDATE status_event SET revision = 1 WHERE event = 'created';

ALTER TABLE checklist_item ADD COLUMN required bigint NOT NULL DEFAULT 0;
ALTER TABLE checklist_item ADD COLUMN template_version bigint NOT NULL DEFAULT 0;

-- Every version of every checklist; the highest one counts. items is a JSON list of [label, required].
CREATE TABLE checklist_template (
    service text NOT NULL,
    checklist text NOT NULL,
    version bigint NOT NULL,
    items text NOT NULL,
    changed_at_ms bigint NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (service, checklist, version)
);

ALTER TABLE photo RENAME COLUMN kind TO category;
ALTER TABLE photo ADD COLUMN width bigint NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN height bigint NOT NULL DEFAULT 0;
CREATE INDEX photo_by_hash ON photo (content_hash);

CREATE TABLE payment (
    payment_id text PRIMARY KEY NOT NULL,
    job_id text NOT NULL REFERENCES job (job_id),
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    method text NOT NULL,
    reason text NOT NULL DEFAULT '',
    paid_at_ms bigint NOT NULL,
    paid_by text NOT NULL
);
CREATE INDEX payment_by_job ON payment (job_id, paid_at_ms);

-- location_ids is a JSON list, empty for everywhere. pin_hash is libsodium's argon2id string, empty before a PIN was set.
ALTER TABLE person ADD COLUMN location_ids text NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN pin_hash text NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN pin_failures bigint NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN locked_until_ms bigint;

CREATE TABLE person_event (
    event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id text NOT NULL REFERENCES person (person_id),
    event text NOT NULL,
    detail text NOT NULL DEFAULT '',
    changed_at_ms bigint NOT NULL,
    changed_by text NOT NULL,
    desk text NOT NULL DEFAULT ''
);

-- What a service costs in Square's catalog; NULL: no one price.
ALTER TABLE catalog_name ADD COLUMN price_minor bigint;
ALTER TABLE catalog_name ADD COLUMN currency text NOT NULL DEFAULT '';

-- Customers who asked to be forgotten: a reconcile blanks what Square says about them.
CREATE TABLE erased_customer (
    customer_id text PRIMARY KEY NOT NULL,
    erased_at_ms bigint NOT NULL,
    erased_by text NOT NULL
);

-- The bytes of photos, once per content; beside an SQLite store they are files.
CREATE TABLE photo_content (
    content_hash text PRIMARY KEY NOT NULL,
    added_at_ms bigint NOT NULL,
    bytes bytea NOT NULL,
    preview bytea NOT NULL
);

-- What a search looks into: the text that src/domain/searchtext.h makes of a job, written together with jobs and bookings.
-- search_id grows with the start of the job, so that the newest are found first.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE job_search (
    search_id bigint PRIMARY KEY,
    job_id text NOT NULL UNIQUE REFERENCES job (job_id),
    location_id text NOT NULL,
    words text NOT NULL
);
CREATE INDEX job_search_words ON job_search USING gin (words gin_trgm_ops);
