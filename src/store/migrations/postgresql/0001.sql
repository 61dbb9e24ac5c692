-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1. A statement ends with a line that starts in column one and ends in a semicolon.
-- Times are UTC milliseconds (_ms), money is integer minor units, flags are 0 or 1.

CREATE TABLE schema_version (
    version bigint PRIMARY KEY,
    migrated_at_ms bigint NOT NULL
);

-- What Square holds. Written by reconcile and webhooks only.
CREATE TABLE booking (
    merchant_id text NOT NULL,
    booking_id text NOT NULL,
    square_version bigint NOT NULL,
    status text NOT NULL,
    start_at_ms bigint NOT NULL,
    duration_min bigint NOT NULL,
    transition_min bigint NOT NULL,
    location_id text NOT NULL,
    service_type text NOT NULL,
    segments text NOT NULL,
    customer_id text NOT NULL,
    customer_name text NOT NULL,
    customer_email text NOT NULL,
    customer_phone text NOT NULL,
    customer_cached_at_ms bigint,
    customer_missing bigint NOT NULL,
    team_member_id text NOT NULL,
    customer_note text NOT NULL,
    seller_note text NOT NULL,
    source text NOT NULL,
    updated_at_ms bigint,
    moved_from_ms bigint,
    gone_at_ms bigint,
    cancelled_at_ms bigint,
    PRIMARY KEY (merchant_id, booking_id)
);
CREATE INDEX booking_by_start ON booking (location_id, start_at_ms);
CREATE INDEX booking_by_customer ON booking (customer_id, merchant_id);

-- The shop's work. Written by staff; a reconcile only inserts rows.
CREATE TABLE job (
    job_id text PRIMARY KEY NOT NULL,
    merchant_id text,
    booking_id text,
    work_status text NOT NULL DEFAULT 'SCHEDULED',
    vehicle_info text NOT NULL DEFAULT '',
    vehicle_year text NOT NULL DEFAULT '',
    vehicle_make text NOT NULL DEFAULT '',
    vehicle_model text NOT NULL DEFAULT '',
    vehicle_color text NOT NULL DEFAULT '',
    vehicle_plate text NOT NULL DEFAULT '',
    notes text NOT NULL DEFAULT '',
    payment_status text NOT NULL DEFAULT '',
    payment_method text NOT NULL DEFAULT '',
    payment_amount_minor bigint,
    payment_currency text NOT NULL DEFAULT '',
    payment_at_ms bigint,
    payment_by text NOT NULL DEFAULT '',
    no_show_at_ms bigint,
    no_show_by text NOT NULL DEFAULT '',
    no_show_reason text NOT NULL DEFAULT '',
    issue_text text NOT NULL DEFAULT '',
    issue_at_ms bigint,
    issue_by text NOT NULL DEFAULT '',
    issue_resolved_at_ms bigint,
    created_by text NOT NULL,
    created_at_ms bigint NOT NULL,
    updated_at_ms bigint NOT NULL,
    revision bigint NOT NULL DEFAULT 1,
    UNIQUE (booking_id, merchant_id),
    FOREIGN KEY (merchant_id, booking_id) REFERENCES booking (merchant_id, booking_id)
);

CREATE TABLE status_event (
    event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id text NOT NULL REFERENCES job (job_id),
    from_status text NOT NULL DEFAULT '',
    to_status text NOT NULL,
    event text NOT NULL,
    changed_at_ms bigint NOT NULL,
    changed_by text NOT NULL,
    reason text NOT NULL DEFAULT ''
);
CREATE INDEX status_event_by_job ON status_event (job_id, event_id);

CREATE TABLE checklist_item (
    item_id text PRIMARY KEY NOT NULL,
    job_id text NOT NULL REFERENCES job (job_id),
    checklist text NOT NULL,
    item_no bigint NOT NULL,
    label text NOT NULL,
    checked_at_ms bigint,
    checked_by text NOT NULL DEFAULT '',
    UNIQUE (job_id, checklist, item_no)
);

CREATE TABLE photo (
    photo_id text PRIMARY KEY NOT NULL,
    job_id text NOT NULL REFERENCES job (job_id),
    kind text NOT NULL,
    file_name text NOT NULL,
    content_type text NOT NULL DEFAULT '',
    size_bytes bigint NOT NULL DEFAULT 0,
    content_hash text NOT NULL DEFAULT '',
    taken_at_ms bigint NOT NULL,
    taken_by text NOT NULL DEFAULT ''
);
CREATE INDEX photo_by_job ON photo (job_id, taken_at_ms);

-- The history of reconciles and the ledger of each.
CREATE TABLE run (
    run_id text PRIMARY KEY NOT NULL,
    source text NOT NULL,
    trigger_name text NOT NULL,
    outcome text NOT NULL DEFAULT '',
    requested_by text NOT NULL DEFAULT '',
    location_id text NOT NULL,
    window_start_ms bigint NOT NULL,
    window_end_ms bigint NOT NULL,
    scanned bigint NOT NULL DEFAULT 0,
    created bigint NOT NULL DEFAULT 0,
    updated bigint NOT NULL DEFAULT 0,
    cancelled bigint NOT NULL DEFAULT 0,
    skipped bigint NOT NULL DEFAULT 0,
    errors bigint NOT NULL DEFAULT 0,
    started_at_ms bigint NOT NULL,
    ended_at_ms bigint,
    api_calls bigint NOT NULL DEFAULT 0,
    setup_calls bigint NOT NULL DEFAULT 0,
    error text NOT NULL DEFAULT '',
    brake text NOT NULL DEFAULT '',
    brake_sentence text NOT NULL DEFAULT '',
    allowed text NOT NULL DEFAULT '',
    allow_reason text NOT NULL DEFAULT ''
);
CREATE INDEX run_by_start ON run (started_at_ms);

CREATE TABLE run_item (
    run_id text NOT NULL REFERENCES run (run_id),
    item_no bigint NOT NULL,
    booking_id text NOT NULL,
    action text NOT NULL,
    reason text NOT NULL DEFAULT '',
    changes text NOT NULL DEFAULT '',
    error text NOT NULL DEFAULT '',
    customer_name text NOT NULL DEFAULT '',
    start_at_ms bigint,
    PRIMARY KEY (run_id, item_no)
);
CREATE UNIQUE INDEX run_item_once ON run_item (run_id, booking_id, action) WHERE booking_id <> '';

-- What both sides last agreed on: version and hash of the fields that a listing has.
CREATE TABLE journal (
    merchant_id text NOT NULL,
    booking_id text NOT NULL,
    version bigint NOT NULL,
    listing_hash bigint NOT NULL,
    PRIMARY KEY (merchant_id, booking_id)
);

CREATE TABLE sync_state (
    source text NOT NULL,
    location_id text NOT NULL,
    merchant_id text NOT NULL DEFAULT '',
    last_success_at_ms bigint,
    last_try_at_ms bigint,
    last_outcome text NOT NULL DEFAULT '',
    last_error text NOT NULL DEFAULT '',
    last_brake text NOT NULL DEFAULT '',
    retry_not_before_ms bigint,
    paused_by text NOT NULL DEFAULT '',
    paused_at_ms bigint,
    coverage text NOT NULL DEFAULT '',
    metadata_at_ms bigint,
    failing_since_ms bigint,
    PRIMARY KEY (source, location_id)
);

-- Who runs right now. The row stays when the lease is given back, so that the token only grows; an empty run_id is a free lease.
CREATE TABLE lease (
    source text PRIMARY KEY NOT NULL,
    token bigint NOT NULL DEFAULT 0,
    run_id text NOT NULL DEFAULT '',
    location_id text NOT NULL DEFAULT '',
    window_start_ms bigint NOT NULL DEFAULT 0,
    window_end_ms bigint NOT NULL DEFAULT 0,
    heartbeat_ms bigint NOT NULL DEFAULT 0,
    machine text NOT NULL DEFAULT '',
    boot_id text NOT NULL DEFAULT '',
    pid bigint NOT NULL DEFAULT 0,
    process_start bigint NOT NULL DEFAULT 0
);

-- The change feed. Ids are given before the commit, so a reader orders by the writing transaction and stops before the oldest one still running.
CREATE TABLE change (
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id bigint GENERATED ALWAYS AS IDENTITY,
    kind text NOT NULL,
    job_id text NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (xid, id)
);

CREATE TABLE catalog_name (
    variation_id text PRIMARY KEY NOT NULL,
    name text NOT NULL,
    read_at_ms bigint NOT NULL
);

CREATE TABLE team_member (
    team_member_id text PRIMARY KEY NOT NULL,
    display_name text NOT NULL
);

CREATE TABLE location (
    location_id text PRIMARY KEY NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    time_zone text NOT NULL,
    currency text NOT NULL,
    active bigint NOT NULL
);

CREATE TABLE setting (
    name text PRIMARY KEY NOT NULL,
    value text NOT NULL,
    changed_at_ms bigint NOT NULL
);

CREATE TABLE person (
    person_id text PRIMARY KEY NOT NULL,
    name text NOT NULL UNIQUE,
    role text NOT NULL,
    active bigint NOT NULL DEFAULT 1,
    created_at_ms bigint NOT NULL
);
