-- Reports put together from saved analyses, the history of runs, and the codes of anonymised exports.

-- A last document outlives its analysis: undoing the removal of an analysis brings both back. settings: those of the
-- analysis when it was made, as JSON.
ALTER TABLE saved_document RENAME TO saved_document_before;
CREATE TABLE saved_document (
    analysis_id BIGINT NOT NULL PRIMARY KEY,
    data_revision BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL
);
INSERT INTO saved_document (analysis_id, data_revision, made_at, document)
    SELECT analysis_id, data_revision, made_at, document FROM saved_document_before;
DROP TABLE saved_document_before;

-- style: what a style file says, as JSON, without the logo. logo: a PNG picture in Base64.
CREATE TABLE report (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL DEFAULT '',
    institution TEXT NOT NULL DEFAULT '',
    authors TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL DEFAULT '',
    date_line TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    style TEXT NOT NULL DEFAULT '',
    logo TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL
);

-- kind: 0 a saved analysis, 1 a heading, 2 own text. body: notes or own text in light mark-up.
CREATE TABLE report_item (
    id BIGINT NOT NULL PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES report (id),
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 2),
    analysis_id BIGINT REFERENCES saved_analysis (id),
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    position BIGINT NOT NULL
);
CREATE INDEX report_item_report ON report_item (report_id, position);
CREATE INDEX report_item_analysis ON report_item (analysis_id);

-- What was run, one row for each different run, the latest with the highest id.
CREATE TABLE run (
    id BIGINT NOT NULL PRIMARY KEY,
    plugin TEXT NOT NULL,
    panel TEXT NOT NULL,
    options TEXT NOT NULL,
    selection TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL,
    seed TEXT NOT NULL,
    data_revision BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    times BIGINT NOT NULL
);

-- kind: 0 initiative, 1 actor, 2 evaluator. pseudonym: what stands for the code in anonymised exports.
CREATE TABLE pseudonym (
    kind SMALLINT NOT NULL CHECK (kind BETWEEN 0 AND 2),
    code TEXT NOT NULL,
    pseudonym TEXT NOT NULL UNIQUE,
    PRIMARY KEY (kind, code)
);
