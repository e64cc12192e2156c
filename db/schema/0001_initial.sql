-- The store. Plain SQL that SQLite and PostgreSQL both take: keys are BIGINT NOT NULL and assigned by the program,
-- enumerations are SMALLINT codes in the order of the interchange format, sets of ids are sums of bits in that order
-- (0 = looked at, none holds), NULL = not reported. docs/store.md is the data dictionary.

CREATE TABLE store (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    store_id TEXT NOT NULL,
    title TEXT NOT NULL,
    illustrative SMALLINT NOT NULL DEFAULT 0 CHECK (illustrative BETWEEN 0 AND 1),
    schema_version BIGINT NOT NULL,
    program_version TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 0,
    data_revision BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);

CREATE TABLE initiative (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT ''
);

-- The codebook -----------------------------------------------------------------------------------------------------

CREATE TABLE variable (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 4),
    dimension SMALLINT NOT NULL CHECK (dimension BETWEEN 0 AND 7),
    label_es TEXT NOT NULL,
    label_en TEXT NOT NULL,
    position BIGINT NOT NULL
);

CREATE TABLE category (
    id BIGINT NOT NULL PRIMARY KEY,
    variable_id BIGINT NOT NULL REFERENCES variable (id),
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    label_es TEXT NOT NULL,
    label_en TEXT NOT NULL,
    UNIQUE (variable_id, name)
);

-- Open vocabularies of the repeated parts: field is "mechanisms.instrument", "actors.policy_sector" and the like.
CREATE TABLE term (
    id BIGINT NOT NULL PRIMARY KEY,
    field TEXT NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    label_es TEXT NOT NULL,
    label_en TEXT NOT NULL,
    UNIQUE (field, name)
);

-- Agreed values ----------------------------------------------------------------------------------------------------
-- A value here means coded. No value and no coverage row means not coded.

CREATE TABLE answer (
    variable_id BIGINT NOT NULL REFERENCES variable (id),
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    category_id BIGINT NOT NULL REFERENCES category (id),
    PRIMARY KEY (variable_id, initiative_id, category_id)
);
CREATE INDEX answer_initiative ON answer (initiative_id);
CREATE INDEX answer_category ON answer (category_id);

CREATE TABLE number_value (
    variable_id BIGINT NOT NULL REFERENCES variable (id),
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (variable_id, initiative_id)
);
CREATE INDEX number_value_initiative ON number_value (initiative_id);

CREATE TABLE text_value (
    variable_id BIGINT NOT NULL REFERENCES variable (id),
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    value TEXT NOT NULL,
    PRIMARY KEY (variable_id, initiative_id)
);
CREATE INDEX text_value_initiative ON text_value (initiative_id);

-- What was looked at without giving a value or a row: 1 none, 2 not reported (0 coded and 3 not coded are not stored).
CREATE TABLE variable_coverage (
    variable_id BIGINT NOT NULL REFERENCES variable (id),
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    status SMALLINT NOT NULL CHECK (status IN (1, 2)),
    PRIMARY KEY (variable_id, initiative_id)
);
CREATE INDEX variable_coverage_initiative ON variable_coverage (initiative_id);

CREATE TABLE part_coverage (
    part SMALLINT NOT NULL CHECK (part BETWEEN 0 AND 5),
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    status SMALLINT NOT NULL CHECK (status IN (1, 2)),
    PRIMARY KEY (part, initiative_id)
);
CREATE INDEX part_coverage_initiative ON part_coverage (initiative_id);

-- The repeated parts of an initiative ------------------------------------------------------------------------------
-- row_id is the id that a row carries in data packages, unique within its table.

CREATE TABLE actor (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sector SMALLINT CHECK (sector BETWEEN 0 AND 4),
    level SMALLINT CHECK (level BETWEEN 0 AND 4),
    policy_sector_id BIGINT REFERENCES term (id)
);

CREATE TABLE involvement (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    actor_id BIGINT NOT NULL REFERENCES actor (id),
    role SMALLINT CHECK (role BETWEEN 0 AND 5),
    agreement SMALLINT CHECK (agreement BETWEEN 0 AND 3)
);
CREATE INDEX involvement_initiative ON involvement (initiative_id);
CREATE INDEX involvement_actor ON involvement (actor_id, initiative_id);

CREATE TABLE mechanism (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    instrument_id BIGINT REFERENCES term (id),
    depth SMALLINT CHECK (depth BETWEEN 0 AND 5),
    binding SMALLINT CHECK (binding BETWEEN 0 AND 1),
    centrality SMALLINT CHECK (centrality BETWEEN 0 AND 1),
    stages SMALLINT CHECK (stages BETWEEN 0 AND 15),
    simulated SMALLINT CHECK (simulated BETWEEN 0 AND 1)
);
CREATE INDEX mechanism_initiative ON mechanism (initiative_id);

CREATE TABLE resource (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    origin SMALLINT CHECK (origin BETWEEN 0 AND 1),
    kind SMALLINT CHECK (kind BETWEEN 0 AND 3),
    source_id BIGINT REFERENCES term (id),
    amount DOUBLE PRECISION,
    currency TEXT,
    planned SMALLINT CHECK (planned BETWEEN 0 AND 1)
);
CREATE INDEX resource_initiative ON resource (initiative_id);

CREATE TABLE plan (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    instrument_id BIGINT REFERENCES term (id),
    approach SMALLINT CHECK (approach BETWEEN 0 AND 2),
    collective SMALLINT CHECK (collective BETWEEN 0 AND 1),
    checks SMALLINT CHECK (checks BETWEEN 0 AND 127)
);
CREATE INDEX plan_initiative ON plan (initiative_id);

CREATE TABLE innovation (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    kind SMALLINT CHECK (kind BETWEEN 0 AND 2),
    name_id BIGINT REFERENCES term (id),
    claimed SMALLINT CHECK (claimed BETWEEN 0 AND 3),
    assessed SMALLINT CHECK (assessed BETWEEN 0 AND 3)
);
CREATE INDEX innovation_initiative ON innovation (initiative_id);

CREATE TABLE sustainability_basis (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    basis SMALLINT CHECK (basis BETWEEN 0 AND 3),
    step SMALLINT CHECK (step BETWEEN 0 AND 5),
    horizon SMALLINT CHECK (horizon BETWEEN 0 AND 1)
);
CREATE INDEX sustainability_basis_initiative ON sustainability_basis (initiative_id);

-- Coding and evidence ----------------------------------------------------------------------------------------------

CREATE TABLE evaluator (id BIGINT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL);

-- subject: a variable's name, or "mechanisms.depth" and the like with unit = the row_id.
CREATE TABLE coding (
    id BIGINT NOT NULL PRIMARY KEY,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    unit TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL,
    evaluator_id BIGINT NOT NULL REFERENCES evaluator (id),
    value TEXT NOT NULL DEFAULT '',
    UNIQUE (initiative_id, unit, subject, evaluator_id)
);
CREATE INDEX coding_evaluator ON coding (evaluator_id);

CREATE TABLE evidence (
    id BIGINT NOT NULL PRIMARY KEY,
    row_id TEXT NOT NULL UNIQUE,
    initiative_id BIGINT NOT NULL REFERENCES initiative (id),
    document TEXT NOT NULL DEFAULT '',
    locator TEXT NOT NULL DEFAULT '',
    passage TEXT NOT NULL DEFAULT '',
    about TEXT NOT NULL DEFAULT ''
);
CREATE INDEX evidence_initiative ON evidence (initiative_id);

-- Tables as somebody published them --------------------------------------------------------------------------------

CREATE TABLE declared_table (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    variable TEXT NOT NULL,
    population TEXT NOT NULL DEFAULT ''
);

CREATE TABLE declared_cell (
    id BIGINT NOT NULL PRIMARY KEY,
    table_id BIGINT NOT NULL REFERENCES declared_table (id),
    row_name TEXT NOT NULL DEFAULT '',
    row_label TEXT NOT NULL DEFAULT '',
    row_total SMALLINT NOT NULL DEFAULT 0 CHECK (row_total BETWEEN 0 AND 1),
    column_name TEXT NOT NULL DEFAULT '',
    column_label TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT ''
);
CREATE INDEX declared_cell_table ON declared_cell (table_id);

-- Work -------------------------------------------------------------------------------------------------------------

-- command and inverse are lists of row changes as JSON. state: 0 done, 1 undone (can be redone), 2 undone and overtaken
-- by a later command, 3 settled (filled a new store: cannot be undone).
CREATE TABLE journal (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    title_es TEXT NOT NULL,
    title_en TEXT NOT NULL,
    command TEXT NOT NULL,
    inverse TEXT NOT NULL,
    on_data SMALLINT NOT NULL CHECK (on_data BETWEEN 0 AND 1),
    state SMALLINT NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3),
    revision BIGINT NOT NULL,
    made_at TEXT NOT NULL
);
CREATE INDEX journal_state ON journal (state, id);

CREATE TABLE saved_analysis (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    notes TEXT NOT NULL DEFAULT '',
    plugin TEXT NOT NULL,
    panel TEXT NOT NULL,
    options TEXT NOT NULL,
    selection TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    seed TEXT NOT NULL,
    position BIGINT NOT NULL
);

CREATE TABLE saved_document (
    analysis_id BIGINT NOT NULL PRIMARY KEY REFERENCES saved_analysis (id),
    data_revision BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    document TEXT NOT NULL
);
