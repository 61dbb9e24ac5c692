-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 2: the shop's work. People with PINs, checklists, payments, walk-ins, a history of every touch.

ALTER TABLE job ADD COLUMN key_tag TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN bay TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN technician TEXT NOT NULL DEFAULT '';
UPDATE job SET vehicle_model = vehicle_info WHERE vehicle_model = '' AND vehicle_info <> '';
ALTER TABLE job DROP COLUMN vehicle_info;
ALTER TABLE job DROP COLUMN payment_status;
ALTER TABLE job DROP COLUMN payment_method;
ALTER TABLE job DROP COLUMN payment_at_ms;
ALTER TABLE job DROP COLUMN payment_by;
ALTER TABLE job RENAME COLUMN payment_amount_minor TO payment_total_minor;
ALTER TABLE job ADD COLUMN no_show_note TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN no_show_resolved_at_ms INTEGER;
ALTER TABLE job ADD COLUMN no_show_resolved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_type TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_resolved_by TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN issue_resolution TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN closed_at_ms INTEGER;
ALTER TABLE job ADD COLUMN closed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN close_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_name TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_service TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN walk_in_at_ms INTEGER;
ALTER TABLE job ADD COLUMN walk_in_min INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN walk_in_location TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN merged_into TEXT NOT NULL DEFAULT '';
ALTER TABLE job ADD COLUMN updated_by TEXT NOT NULL DEFAULT '';
CREATE INDEX job_by_walk_in ON job (walk_in_location, walk_in_at_ms) WHERE booking_id IS NULL;
CREATE INDEX job_by_walk_in_phone ON job (walk_in_phone) WHERE booking_id IS NULL AND walk_in_phone <> '';
CREATE INDEX booking_by_phone ON booking (customer_phone) WHERE customer_phone <> '';
CREATE INDEX job_unfinished ON job (work_status) WHERE work_status IN ('CHECKED_IN', 'IN_PROGRESS', 'QC_READY') AND closed_at_ms IS NULL;

ALTER TABLE status_event ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN desk TEXT NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN changes TEXT NOT NULL DEFAULT '';
ALTER TABLE status_event ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE status_event SET revision = 1 WHERE event = 'created';

ALTER TABLE checklist_item ADD COLUMN required INTEGER NOT NULL DEFAULT 0;
ALTER TABLE checklist_item ADD COLUMN template_version INTEGER NOT NULL DEFAULT 0;

-- Every version of every checklist; the highest one counts. items is a JSON list of [label, required].
CREATE TABLE checklist_template (
    service TEXT NOT NULL,
    checklist TEXT NOT NULL,
    version INTEGER NOT NULL,
    items TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (service, checklist, version)
) STRICT, WITHOUT ROWID;

ALTER TABLE photo RENAME COLUMN kind TO category;
ALTER TABLE photo ADD COLUMN width INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN height INTEGER NOT NULL DEFAULT 0;
CREATE INDEX photo_by_hash ON photo (content_hash);

CREATE TABLE payment (
    payment_id TEXT PRIMARY KEY NOT NULL,
    job_id TEXT NOT NULL REFERENCES job (job_id),
    amount_minor INTEGER NOT NULL,
    currency TEXT NOT NULL,
    method TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    paid_at_ms INTEGER NOT NULL,
    paid_by TEXT NOT NULL
) STRICT;
CREATE INDEX payment_by_job ON payment (job_id, paid_at_ms);

-- location_ids is a JSON list, empty for everywhere. pin_hash is libsodium's argon2id string, empty before a PIN was set.
ALTER TABLE person ADD COLUMN location_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN pin_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN pin_failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN locked_until_ms INTEGER;

CREATE TABLE person_event (
    event_id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id TEXT NOT NULL REFERENCES person (person_id),
    event TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    changed_at_ms INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    desk TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a service costs in Square's catalog; NULL: no one price.
ALTER TABLE catalog_name ADD COLUMN price_minor INTEGER;
ALTER TABLE catalog_name ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- Customers who asked to be forgotten: a reconcile blanks what Square says about them.
CREATE TABLE erased_customer (
    customer_id TEXT PRIMARY KEY NOT NULL,
    erased_at_ms INTEGER NOT NULL,
    erased_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a search looks into: the text that src/domain/searchtext.h makes of a job, written together with jobs and bookings.
-- search_id grows with the start of the job, so that the newest are found first. indexed is 0 until the index below has the row.
CREATE TABLE job_search (
    search_id INTEGER PRIMARY KEY,
    job_id TEXT NOT NULL UNIQUE REFERENCES job (job_id),
    location_id TEXT NOT NULL,
    words TEXT NOT NULL,
    indexed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX job_search_waiting ON job_search (search_id) WHERE indexed = 0;
CREATE VIRTUAL TABLE job_search_index USING fts5 (words, content = 'job_search', content_rowid = 'search_id', tokenize = 'trigram case_sensitive 1', detail = 'none');
