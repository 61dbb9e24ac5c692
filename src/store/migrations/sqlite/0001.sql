-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1. A statement ends with a line that starts in column one and ends in a semicolon.
-- Times are UTC milliseconds (_ms), money is integer minor units, flags are 0 or 1.

CREATE TABLE schema_version (
    version INTEGER PRIMARY KEY,
    migrated_at_ms INTEGER NOT NULL
) STRICT;

-- What Square holds. Written by reconcile and webhooks only.
CREATE TABLE booking (
    merchant_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    square_version INTEGER NOT NULL,
    status TEXT NOT NULL,
    start_at_ms INTEGER NOT NULL,
    duration_min INTEGER NOT NULL,
    transition_min INTEGER NOT NULL,
    location_id TEXT NOT NULL,
    service_type TEXT NOT NULL,
    segments TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    customer_name TEXT NOT NULL,
    customer_email TEXT NOT NULL,
    customer_phone TEXT NOT NULL,
    customer_cached_at_ms INTEGER,
    customer_missing INTEGER NOT NULL,
    team_member_id TEXT NOT NULL,
    customer_note TEXT NOT NULL,
    seller_note TEXT NOT NULL,
    source TEXT NOT NULL,
    updated_at_ms INTEGER,
    moved_from_ms INTEGER,
    gone_at_ms INTEGER,
    cancelled_at_ms INTEGER,
    PRIMARY KEY (merchant_id, booking_id)
) STRICT;
CREATE INDEX booking_by_start ON booking (location_id, start_at_ms);
CREATE INDEX booking_by_customer ON booking (customer_id, merchant_id);

-- The shop's work. Written by staff; a reconcile only inserts rows.
CREATE TABLE job (
    job_id TEXT PRIMARY KEY NOT NULL,
    merchant_id TEXT,
    booking_id TEXT,
    work_status TEXT NOT NULL DEFAULT 'SCHEDULED',
    vehicle_info TEXT NOT NULL DEFAULT '',
    vehicle_year TEXT NOT NULL DEFAULT '',
    vehicle_make TEXT NOT NULL DEFAULT '',
    vehicle_model TEXT NOT NULL DEFAULT '',
    vehicle_color TEXT NOT NULL DEFAULT '',
    vehicle_plate TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    payment_status TEXT NOT NULL DEFAULT '',
    payment_method TEXT NOT NULL DEFAULT '',
    payment_amount_minor INTEGER,
    payment_currency TEXT NOT NULL DEFAULT '',
    payment_at_ms INTEGER,
    payment_by TEXT NOT NULL DEFAULT '',
    no_show_at_ms INTEGER,
    no_show_by TEXT NOT NULL DEFAULT '',
    no_show_reason TEXT NOT NULL DEFAULT '',
    issue_text TEXT NOT NULL DEFAULT '',
    issue_at_ms INTEGER,
    issue_by TEXT NOT NULL DEFAULT '',
    issue_resolved_at_ms INTEGER,
    created_by TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    UNIQUE (booking_id, merchant_id),
    FOREIGN KEY (merchant_id, booking_id) REFERENCES booking (merchant_id, booking_id)
) STRICT;

CREATE TABLE status_event (
    event_id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id TEXT NOT NULL REFERENCES job (job_id),
    from_status TEXT NOT NULL DEFAULT '',
    to_status TEXT NOT NULL,
    event TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX status_event_by_job ON status_event (job_id, event_id);

CREATE TABLE checklist_item (
    item_id TEXT PRIMARY KEY NOT NULL,
    job_id TEXT NOT NULL REFERENCES job (job_id),
    checklist TEXT NOT NULL,
    item_no INTEGER NOT NULL,
    label TEXT NOT NULL,
    checked_at_ms INTEGER,
    checked_by TEXT NOT NULL DEFAULT '',
    UNIQUE (job_id, checklist, item_no)
) STRICT;

CREATE TABLE photo (
    photo_id TEXT PRIMARY KEY NOT NULL,
    job_id TEXT NOT NULL REFERENCES job (job_id),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    content_type TEXT NOT NULL DEFAULT '',
    size_bytes INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL DEFAULT '',
    taken_at_ms INTEGER NOT NULL,
    taken_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX photo_by_job ON photo (job_id, taken_at_ms);

-- The history of reconciles and the ledger of each.
CREATE TABLE run (
    run_id TEXT PRIMARY KEY NOT NULL,
    source TEXT NOT NULL,
    trigger_name TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    requested_by TEXT NOT NULL DEFAULT '',
    location_id TEXT NOT NULL,
    window_start_ms INTEGER NOT NULL,
    window_end_ms INTEGER NOT NULL,
    scanned INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    errors INTEGER NOT NULL DEFAULT 0,
    started_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    api_calls INTEGER NOT NULL DEFAULT 0,
    setup_calls INTEGER NOT NULL DEFAULT 0,
    error TEXT NOT NULL DEFAULT '',
    brake TEXT NOT NULL DEFAULT '',
    brake_sentence TEXT NOT NULL DEFAULT '',
    allowed TEXT NOT NULL DEFAULT '',
    allow_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX run_by_start ON run (started_at_ms);

CREATE TABLE run_item (
    run_id TEXT NOT NULL REFERENCES run (run_id),
    item_no INTEGER NOT NULL,
    booking_id TEXT NOT NULL,
    action TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    changes TEXT NOT NULL DEFAULT '',
    error TEXT NOT NULL DEFAULT '',
    customer_name TEXT NOT NULL DEFAULT '',
    start_at_ms INTEGER,
    PRIMARY KEY (run_id, item_no)
) STRICT;
CREATE UNIQUE INDEX run_item_once ON run_item (run_id, booking_id, action) WHERE booking_id <> '';

-- What both sides last agreed on: version and hash of the fields that a listing has.
CREATE TABLE journal (
    merchant_id TEXT NOT NULL,
    booking_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    listing_hash INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, booking_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_state (
    source TEXT NOT NULL,
    location_id TEXT NOT NULL,
    merchant_id TEXT NOT NULL DEFAULT '',
    last_success_at_ms INTEGER,
    last_try_at_ms INTEGER,
    last_outcome TEXT NOT NULL DEFAULT '',
    last_error TEXT NOT NULL DEFAULT '',
    last_brake TEXT NOT NULL DEFAULT '',
    retry_not_before_ms INTEGER,
    paused_by TEXT NOT NULL DEFAULT '',
    paused_at_ms INTEGER,
    coverage TEXT NOT NULL DEFAULT '',
    metadata_at_ms INTEGER,
    failing_since_ms INTEGER,
    PRIMARY KEY (source, location_id)
) STRICT;

-- Who runs right now. The row stays when the lease is given back, so that the token only grows; an empty run_id is a free lease.
CREATE TABLE lease (
    source TEXT PRIMARY KEY NOT NULL,
    token INTEGER NOT NULL DEFAULT 0,
    run_id TEXT NOT NULL DEFAULT '',
    location_id TEXT NOT NULL DEFAULT '',
    window_start_ms INTEGER NOT NULL DEFAULT 0,
    window_end_ms INTEGER NOT NULL DEFAULT 0,
    heartbeat_ms INTEGER NOT NULL DEFAULT 0,
    machine TEXT NOT NULL DEFAULT '',
    boot_id TEXT NOT NULL DEFAULT '',
    pid INTEGER NOT NULL DEFAULT 0,
    process_start INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The change feed. AUTOINCREMENT: an id is never given twice, and with one writer at a time ids grow in the order of commits.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    job_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE catalog_name (
    variation_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    read_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE team_member (
    team_member_id TEXT PRIMARY KEY NOT NULL,
    display_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
    location_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    active INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    person_id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1,
    created_at_ms INTEGER NOT NULL
) STRICT;
