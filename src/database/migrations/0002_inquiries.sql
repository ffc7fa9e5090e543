-- Questions and what became of them. Question texts are masked; askers and messages stand here only as keyed hashes.
CREATE TABLE IF NOT EXISTS inquiries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  city TEXT,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  question TEXT NOT NULL,
  topic TEXT NOT NULL,
  passages TEXT NOT NULL,
  curated INTEGER,
  latency INTEGER NOT NULL,
  asker TEXT,
  message TEXT
);
CREATE INDEX IF NOT EXISTS inquiries_at ON inquiries (at);
CREATE INDEX IF NOT EXISTS inquiries_city_at ON inquiries (city, at);
CREATE INDEX IF NOT EXISTS inquiries_channel_at ON inquiries (channel, at);
CREATE INDEX IF NOT EXISTS inquiries_status_at ON inquiries (status, at);
CREATE INDEX IF NOT EXISTS inquiries_city_status_at ON inquiries (city, status, at);
CREATE INDEX IF NOT EXISTS inquiries_kind_at ON inquiries (kind, at);
CREATE INDEX IF NOT EXISTS inquiries_asker ON inquiries (asker) WHERE asker IS NOT NULL;
CREATE INDEX IF NOT EXISTS inquiries_message ON inquiries (message) WHERE message IS NOT NULL;

-- Counts a day (Japan time), so that charts read a few hundred rows whatever the number of questions.
-- The city is '' where a question concerned none in particular.
CREATE TABLE IF NOT EXISTS daily (
  day TEXT NOT NULL,
  city TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  kind TEXT NOT NULL,
  questions INTEGER NOT NULL,
  latency INTEGER NOT NULL,
  PRIMARY KEY (day, city, channel, status, kind)
) WITHOUT ROWID;

-- Questions whose record could not be written, a day.
CREATE TABLE IF NOT EXISTS losses (day TEXT PRIMARY KEY, records INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  city TEXT,
  channel TEXT NOT NULL,
  verdict TEXT NOT NULL,
  question TEXT,
  passage TEXT,
  reason TEXT,
  comment TEXT,
  asker TEXT
);
CREATE INDEX IF NOT EXISTS feedback_at ON feedback (at);
CREATE INDEX IF NOT EXISTS feedback_city_at ON feedback (city, at);
CREATE INDEX IF NOT EXISTS feedback_asker ON feedback (asker) WHERE asker IS NOT NULL;

-- Words and expected questions that staff propose for the seeds.
CREATE TABLE IF NOT EXISTS proposals (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  city TEXT,
  kind TEXT NOT NULL,
  asked TEXT,
  said TEXT NOT NULL,
  aim TEXT NOT NULL,
  state TEXT NOT NULL,
  by TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS proposals_state_at ON proposals (state, at);
CREATE INDEX IF NOT EXISTS proposals_city_state_at ON proposals (city, state, at);

-- Questions passed on to a person. `reply_to` is encrypted and deleted at closing; `ticket` is a digest.
CREATE TABLE IF NOT EXISTS hand_offs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  at INTEGER NOT NULL,
  city TEXT,
  channel TEXT NOT NULL,
  language TEXT NOT NULL,
  question TEXT NOT NULL,
  desk TEXT,
  state TEXT NOT NULL,
  reply_to TEXT,
  ticket TEXT UNIQUE,
  asker TEXT,
  place TEXT,
  due INTEGER,
  reminders INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  closed INTEGER,
  closed_by TEXT
);
CREATE INDEX IF NOT EXISTS hand_offs_state_at ON hand_offs (state, at);
CREATE INDEX IF NOT EXISTS hand_offs_city_state_at ON hand_offs (city, state, at);
CREATE INDEX IF NOT EXISTS hand_offs_state_due ON hand_offs (state, due);
CREATE INDEX IF NOT EXISTS hand_offs_state_touched ON hand_offs (state, touched);
CREATE INDEX IF NOT EXISTS hand_offs_asker ON hand_offs (asker) WHERE asker IS NOT NULL;
CREATE INDEX IF NOT EXISTS hand_offs_place ON hand_offs (place) WHERE place IS NOT NULL;

-- What asker and staff said in a hand-off, the question aside. `key` lets the same press or delivery count once;
-- `made` names the call that wrote a row, so that the rest of its transaction knows whether it was the one.
CREATE TABLE IF NOT EXISTS hand_off_messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hand_off INTEGER NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE,
  made TEXT NOT NULL,
  at INTEGER NOT NULL,
  side TEXT NOT NULL,
  by TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS hand_off_messages_hand_off ON hand_off_messages (hand_off, id);

-- What has to reach the staff's room or the asker, until it has.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  hand_off INTEGER NOT NULL REFERENCES hand_offs (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  event TEXT NOT NULL,
  message INTEGER,
  retry_key TEXT NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due);
CREATE INDEX IF NOT EXISTS outbox_hand_off ON outbox (hand_off, recipient, id);

-- Answers that the city gave itself and approved; every change is a new version.
CREATE TABLE IF NOT EXISTS curated (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  city TEXT NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL,
  hand_off INTEGER
);
CREATE INDEX IF NOT EXISTS curated_state ON curated (state, city);
CREATE TABLE IF NOT EXISTS curated_versions (
  curated INTEGER NOT NULL REFERENCES curated (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  state TEXT NOT NULL,
  questions TEXT NOT NULL,
  text TEXT NOT NULL,
  desk TEXT,
  valid_from TEXT,
  valid_until TEXT,
  source_title TEXT,
  source_url TEXT,
  undoes INTEGER,
  PRIMARY KEY (curated, version)
) WITHOUT ROWID;

-- Switches of the service: the city is '' for all of them.
CREATE TABLE IF NOT EXISTS switches (
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  thrown INTEGER NOT NULL,
  text TEXT,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (name, city)
) WITHOUT ROWID;

-- Who of the staff may do what, by the e-mail address that Cloudflare Access vouches for. The city is '' for all.
CREATE TABLE IF NOT EXISTS staff (
  email TEXT NOT NULL,
  city TEXT NOT NULL,
  role TEXT NOT NULL,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (email, city)
) WITHOUT ROWID;

-- Who changed what, when.
CREATE TABLE IF NOT EXISTS audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  city TEXT,
  detail TEXT
);
CREATE INDEX IF NOT EXISTS audit_at ON audit (at);
CREATE INDEX IF NOT EXISTS audit_city_at ON audit (city, at);
