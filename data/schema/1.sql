-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1 of an inventory file.
--
-- Amounts are whole millionths of the inventory's currency. Moments are seconds since 1970-01-01 00:00:00 UTC.
-- A name_key is the name in NFC, case-folded: two names are one when their keys are equal.
-- What must never be stands here as a constraint; what is allowed when is decided in app/core.

CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  query    TEXT NOT NULL,
  sort     TEXT,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A mapping that a person saved; header_key is the header row it was made for, normalised.
CREATE TABLE import_profile (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL UNIQUE,
  header_key TEXT,
  definition TEXT NOT NULL
) STRICT;

CREATE INDEX import_profile_header ON import_profile (header_key);

-- Every set of tags that any row ever had, once: sorted, without doubles, with a comma between tags.
-- Sets are never removed, so the log may refer to them.
CREATE TABLE tag_set (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  tags TEXT NOT NULL UNIQUE CHECK (tags != '')
) STRICT;

CREATE TABLE reseller (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL CHECK (name != ''),
  name_key TEXT NOT NULL UNIQUE CHECK (name_key != ''),
  notes    TEXT
) STRICT;

CREATE TABLE operator (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL CHECK (name != ''),
  name_key    TEXT NOT NULL UNIQUE CHECK (name_key != ''),
  reseller_id INTEGER REFERENCES reseller (id),
  on_demand   INTEGER NOT NULL DEFAULT 0 CHECK (on_demand IN (0, 1)),
  notes       TEXT
) STRICT;

CREATE INDEX operator_reseller ON operator (reseller_id) WHERE reseller_id IS NOT NULL;

CREATE TABLE batch (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL CHECK (name != ''),
  name_key    TEXT NOT NULL UNIQUE CHECK (name_key != ''),
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  notes       TEXT
) STRICT;

CREATE INDEX batch_operator ON batch (operator_id);

CREATE TABLE client (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL CHECK (name != ''),
  name_key    TEXT NOT NULL UNIQUE CHECK (name_key != ''),
  reseller_id INTEGER REFERENCES reseller (id),
  notes       TEXT
) STRICT;

CREATE INDEX client_reseller ON client (reseller_id) WHERE reseller_id IS NOT NULL;

CREATE TABLE account (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id INTEGER NOT NULL REFERENCES client (id),
  name      TEXT NOT NULL CHECK (name != ''),
  name_key  TEXT NOT NULL CHECK (name_key != ''),
  notes     TEXT,
  UNIQUE (client_id, name_key),
  UNIQUE (id, client_id)
) STRICT;

-- did_limit NULL: as many as the client likes. tag_set_id: the tags that a DID must carry to be picked.
CREATE TABLE package (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  name       TEXT NOT NULL CHECK (name != ''),
  name_key   TEXT NOT NULL UNIQUE CHECK (name_key != ''),
  did_limit  INTEGER CHECK (did_limit >= 0),
  tag_set_id INTEGER REFERENCES tag_set (id),
  hold_days  INTEGER CHECK (hold_days BETWEEN 0 AND 36500),
  active     INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  notes      TEXT
) STRICT;

-- state: 0 active, 1 paused by hand, 2 paused by its package, 3 ended.
CREATE TABLE subscription (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  client_id  INTEGER NOT NULL REFERENCES client (id),
  package_id INTEGER NOT NULL REFERENCES package (id),
  state      INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
  since      INTEGER NOT NULL,
  until      INTEGER,
  notes      TEXT,
  UNIQUE (id, client_id),
  CHECK (state != 3 OR until IS NOT NULL)
) STRICT;

CREATE INDEX subscription_client ON subscription (client_id);
CREATE INDEX subscription_package ON subscription (package_id);

-- status: 0 Active, 1 In Stock, 2 Reserved, 3 Hold, 4 Blocked, 5 Frozen, 6 Archive.
CREATE TABLE did (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  number          TEXT NOT NULL UNIQUE CHECK (length (number) BETWEEN 1 AND 32 AND number NOT GLOB '*[^0-9]*'),
  status          INTEGER NOT NULL CHECK (status BETWEEN 0 AND 6),
  after_hold      INTEGER NOT NULL CHECK (after_hold IN (1, 2, 6)),
  operator_id     INTEGER NOT NULL REFERENCES operator (id),
  tag_set_id      INTEGER REFERENCES tag_set (id),
  notes           TEXT,
  client_id       INTEGER REFERENCES client (id),
  account_id      INTEGER,
  subscription_id INTEGER,
  hold_days       INTEGER CHECK (hold_days BETWEEN 0 AND 36500),
  hold_until      INTEGER,
  reserved_for    TEXT,
  reserved_until  INTEGER,
  batch_id        INTEGER REFERENCES batch (id),
  description     TEXT,
  activation_cost INTEGER CHECK (activation_cost >= 0),
  recurring_cost  INTEGER CHECK (recurring_cost >= 0),
  release_date    INTEGER,
  free            INTEGER NOT NULL DEFAULT 0 CHECK (free IN (0, 1)),
  country         TEXT CHECK (length (country) = 2),
  area            TEXT,
  FOREIGN KEY (account_id, client_id) REFERENCES account (id, client_id),
  FOREIGN KEY (subscription_id, client_id) REFERENCES subscription (id, client_id),
  -- Active and Blocked have a client; on Hold it is the last one; no other status has any.
  CHECK (CASE WHEN status IN (0, 4) THEN client_id IS NOT NULL
              WHEN status = 3 THEN 1
              ELSE client_id IS NULL END),
  CHECK (client_id IS NOT NULL OR (account_id IS NULL AND subscription_id IS NULL)),
  CHECK ((status = 3) = (hold_until IS NOT NULL)),
  CHECK (status = 2 OR (reserved_for IS NULL AND reserved_until IS NULL))
) STRICT;

-- Each ends in the number, so that a filtered list comes out in the order of the numbers without a sort.
CREATE INDEX did_status ON did (status, number);
CREATE INDEX did_operator ON did (operator_id, number);
CREATE INDEX did_tag_set ON did (tag_set_id, number) WHERE tag_set_id IS NOT NULL;
CREATE INDEX did_client ON did (client_id, number) WHERE client_id IS NOT NULL;
CREATE INDEX did_account ON did (account_id, client_id) WHERE account_id IS NOT NULL;
CREATE INDEX did_subscription ON did (subscription_id, client_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX did_batch ON did (batch_id, number) WHERE batch_id IS NOT NULL;
CREATE INDEX did_hold_until ON did (hold_until) WHERE hold_until IS NOT NULL;
CREATE INDEX did_reserved_until ON did (reserved_until) WHERE reserved_until IS NOT NULL;

-- The terms on which a DID is offered; its id is the DID's.
CREATE TABLE product (
  id                INTEGER PRIMARY KEY REFERENCES did (id),
  active            INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  province          TEXT,
  city              TEXT,
  buy_cost          INTEGER CHECK (buy_cost >= 0),
  connection_cost   INTEGER CHECK (connection_cost >= 0),
  grace_time        INTEGER CHECK (grace_time >= 0),
  cost_per_minute   INTEGER CHECK (cost_per_minute >= 0),
  initial_increment INTEGER CHECK (initial_increment >= 0),
  increment         INTEGER CHECK (increment >= 0),
  setup_fee         INTEGER CHECK (setup_fee >= 0),
  monthly_fee       INTEGER NOT NULL CHECK (monthly_fee >= 0),
  call_timeout      INTEGER CHECK (call_timeout >= 0),
  recurring         INTEGER NOT NULL CHECK (recurring IN (0, 1)),
  billing_days      INTEGER NOT NULL CHECK (billing_days > 0),
  concurrent_calls  INTEGER CHECK (concurrent_calls >= 0)
) STRICT;

-- Who bought a DID on which terms. The number stands here too, and did_id is no foreign key, because the
-- ledger outlives the DID; ids are never used again.
CREATE TABLE purchase (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  did_id            INTEGER NOT NULL,
  number            TEXT NOT NULL,
  reseller_id       INTEGER REFERENCES reseller (id),
  client_id         INTEGER REFERENCES client (id),
  account_id        INTEGER,
  at                INTEGER NOT NULL,
  ended_at          INTEGER,
  next_due          INTEGER,
  free              INTEGER NOT NULL DEFAULT 0 CHECK (free IN (0, 1)),
  buy_cost          INTEGER CHECK (buy_cost >= 0),
  buy_setup_fee     INTEGER CHECK (buy_setup_fee >= 0),
  buy_price         INTEGER NOT NULL CHECK (buy_price >= 0),
  buy_recurring     INTEGER NOT NULL CHECK (buy_recurring IN (0, 1)),
  buy_billing_days  INTEGER NOT NULL CHECK (buy_billing_days > 0),
  sell_cost         INTEGER CHECK (sell_cost >= 0),
  sell_setup_fee    INTEGER CHECK (sell_setup_fee >= 0),
  sell_price        INTEGER CHECK (sell_price >= 0),
  sell_recurring    INTEGER CHECK (sell_recurring IN (0, 1)),
  sell_billing_days INTEGER CHECK (sell_billing_days > 0),
  FOREIGN KEY (account_id, client_id) REFERENCES account (id, client_id),
  CHECK ((reseller_id IS NULL) != (client_id IS NULL)),
  CHECK (client_id IS NOT NULL OR account_id IS NULL)
) STRICT;

CREATE UNIQUE INDEX purchase_open ON purchase (did_id) WHERE ended_at IS NULL;
CREATE INDEX purchase_did ON purchase (did_id);
CREATE INDEX purchase_reseller ON purchase (reseller_id) WHERE reseller_id IS NOT NULL;
CREATE INDEX purchase_client ON purchase (client_id, account_id) WHERE client_id IS NOT NULL;
CREATE INDEX purchase_account ON purchase (account_id, client_id) WHERE account_id IS NOT NULL;
CREATE INDEX purchase_due ON purchase (next_due) WHERE next_due IS NOT NULL;

-- kind: 0 setup fee, 1 first fee, 2 renewal. due is the moment that the charge is for, at the moment it was made.
CREATE TABLE charge (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchase (id),
  operator_id INTEGER NOT NULL REFERENCES operator (id),
  kind        INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),
  due         INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  UNIQUE (purchase_id, kind, due)
) STRICT;

CREATE INDEX charge_operator ON charge (operator_id);

-- The inventory's own prefixes; they add to the built-in ones and override them prefix by prefix.
CREATE TABLE destination (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  prefix  TEXT NOT NULL UNIQUE CHECK (length (prefix) BETWEEN 1 AND 32 AND prefix NOT GLOB '*[^0-9]*'),
  country TEXT NOT NULL CHECK (length (country) = 2),
  area    TEXT
) STRICT;

-- The log. It is only ever added to.
--
-- action: 0 do, 1 undo of of_step, 2 redo of of_step. through: what the step came by (window, command-line,
-- import, rule). at is the machine's clock; clock is the moment the step was told to take for now, if any.
-- summary names what it was done to (a range, a file, a name); the sentence around it is made when it is shown.
CREATE TABLE step (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      INTEGER NOT NULL,
  clock   INTEGER,
  who     TEXT NOT NULL,
  through TEXT NOT NULL,
  kind    TEXT NOT NULL,
  summary TEXT,
  count   INTEGER NOT NULL,
  action  INTEGER NOT NULL CHECK (action BETWEEN 0 AND 2),
  of_step INTEGER REFERENCES step (id),
  CHECK ((action = 0) = (of_step IS NULL))
) STRICT;

CREATE INDEX step_of_step ON step (of_step) WHERE of_step IS NOT NULL;

-- kind: 0 rows were created, 1 rows were deleted, 2 field went from old to new in all these rows,
-- 3 field changed with values of its own in each row (see change_value).
-- ids is the piece of ids between first and last in the compact form of app/core/inv-id-set; of kind 3 it is
-- empty, because the ids stand with the values.
CREATE TABLE change (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  step_id INTEGER NOT NULL REFERENCES step (id),
  kind    INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
  "table" TEXT NOT NULL,
  field   TEXT,
  old     ANY,
  new     ANY,
  first   INTEGER NOT NULL,
  last    INTEGER NOT NULL,
  count   INTEGER NOT NULL,
  ids     BLOB NOT NULL,
  CHECK ((kind IN (0, 1)) = (field IS NULL))
) STRICT;

CREATE INDEX change_step ON change (step_id);

CREATE TABLE change_value (
  change_id INTEGER NOT NULL,
  id        INTEGER NOT NULL,
  old       ANY,
  new       ANY,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

-- Rows that were deleted, or whose creation was undone, as they were. change_id is the change that
-- created or deleted them; a row is copied once, later undos and redos use the copy.

CREATE TABLE removed_reseller (
  change_id INTEGER NOT NULL,
  id        INTEGER NOT NULL,
  name      TEXT,
  name_key  TEXT,
  notes     TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_operator (
  change_id   INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  name        TEXT,
  name_key    TEXT,
  reseller_id INTEGER,
  on_demand   INTEGER,
  notes       TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_batch (
  change_id   INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  name        TEXT,
  name_key    TEXT,
  operator_id INTEGER,
  notes       TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_client (
  change_id   INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  name        TEXT,
  name_key    TEXT,
  reseller_id INTEGER,
  notes       TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_account (
  change_id INTEGER NOT NULL,
  id        INTEGER NOT NULL,
  client_id INTEGER,
  name      TEXT,
  name_key  TEXT,
  notes     TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_package (
  change_id  INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  name       TEXT,
  name_key   TEXT,
  did_limit  INTEGER,
  tag_set_id INTEGER,
  hold_days  INTEGER,
  active     INTEGER,
  notes      TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_subscription (
  change_id  INTEGER NOT NULL,
  id         INTEGER NOT NULL,
  client_id  INTEGER,
  package_id INTEGER,
  state      INTEGER,
  since      INTEGER,
  until      INTEGER,
  notes      TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_did (
  change_id       INTEGER NOT NULL,
  id              INTEGER NOT NULL,
  number          TEXT,
  status          INTEGER,
  after_hold      INTEGER,
  operator_id     INTEGER,
  tag_set_id      INTEGER,
  notes           TEXT,
  client_id       INTEGER,
  account_id      INTEGER,
  subscription_id INTEGER,
  hold_days       INTEGER,
  hold_until      INTEGER,
  reserved_for    TEXT,
  reserved_until  INTEGER,
  batch_id        INTEGER,
  description     TEXT,
  activation_cost INTEGER,
  recurring_cost  INTEGER,
  release_date    INTEGER,
  free            INTEGER,
  country         TEXT,
  area            TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_product (
  change_id         INTEGER NOT NULL,
  id                INTEGER NOT NULL,
  active            INTEGER,
  province          TEXT,
  city              TEXT,
  buy_cost          INTEGER,
  connection_cost   INTEGER,
  grace_time        INTEGER,
  cost_per_minute   INTEGER,
  initial_increment INTEGER,
  increment         INTEGER,
  setup_fee         INTEGER,
  monthly_fee       INTEGER,
  call_timeout      INTEGER,
  recurring         INTEGER,
  billing_days      INTEGER,
  concurrent_calls  INTEGER,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_purchase (
  change_id         INTEGER NOT NULL,
  id                INTEGER NOT NULL,
  did_id            INTEGER,
  number            TEXT,
  reseller_id       INTEGER,
  client_id         INTEGER,
  account_id        INTEGER,
  at                INTEGER,
  ended_at          INTEGER,
  next_due          INTEGER,
  free              INTEGER,
  buy_cost          INTEGER,
  buy_setup_fee     INTEGER,
  buy_price         INTEGER,
  buy_recurring     INTEGER,
  buy_billing_days  INTEGER,
  sell_cost         INTEGER,
  sell_setup_fee    INTEGER,
  sell_price        INTEGER,
  sell_recurring    INTEGER,
  sell_billing_days INTEGER,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_charge (
  change_id   INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  purchase_id INTEGER,
  operator_id INTEGER,
  kind        INTEGER,
  due         INTEGER,
  at          INTEGER,
  amount      INTEGER,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE removed_destination (
  change_id INTEGER NOT NULL,
  id        INTEGER NOT NULL,
  prefix    TEXT,
  country   TEXT,
  area      TEXT,
  PRIMARY KEY (change_id, id)
) STRICT, WITHOUT ROWID;
