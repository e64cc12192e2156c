-- Views for reading: the same facts with ids in place of keys and codes, in the words of the data package. Plugins that ask
-- for the session read these alone; they stay when tables change. NULL = not reported.

CREATE VIEW v_initiative AS
SELECT code AS initiative, title, organisation, summary FROM initiative;

CREATE VIEW v_variable AS
SELECT name AS variable,
    CASE kind WHEN 0 THEN 'single' WHEN 1 THEN 'several' WHEN 2 THEN 'ordinal' WHEN 3 THEN 'number'
        WHEN 4 THEN 'text' END AS kind,
    CASE dimension WHEN 0 THEN 'characterisation' WHEN 1 THEN 'articulation' WHEN 2 THEN 'resources'
        WHEN 3 THEN 'planning' WHEN 4 THEN 'participation' WHEN 5 THEN 'innovation' WHEN 6 THEN 'sustainability'
        WHEN 7 THEN 'synthesis' END AS dimension,
    label_es, label_en, position
FROM variable;

CREATE VIEW v_category AS
SELECT v.name AS variable, c.name AS category, c.position, c.label_es, c.label_en
FROM category c JOIN variable v ON v.id = c.variable_id;

CREATE VIEW v_term AS
SELECT field, name AS term, position, label_es, label_en FROM term;

-- One row an answer: category, number or text is filled in, by the kind of the variable.
CREATE VIEW v_value AS
SELECT i.code AS initiative, v.name AS variable, c.name AS category,
    CAST(NULL AS DOUBLE PRECISION) AS number, CAST(NULL AS TEXT) AS text
FROM answer a
    JOIN initiative i ON i.id = a.initiative_id
    JOIN variable v ON v.id = a.variable_id
    JOIN category c ON c.id = a.category_id
UNION ALL
SELECT i.code, v.name, NULL, n.value, NULL
FROM number_value n JOIN initiative i ON i.id = n.initiative_id JOIN variable v ON v.id = n.variable_id
UNION ALL
SELECT i.code, v.name, NULL, NULL, t.value
FROM text_value t JOIN initiative i ON i.id = t.initiative_id JOIN variable v ON v.id = t.variable_id;

-- subject: a variable, or a part by the name of its file. No row here and no value or row there = not coded.
CREATE VIEW v_coverage AS
SELECT i.code AS initiative, v.name AS subject, CASE c.status WHEN 1 THEN 'none' WHEN 2 THEN 'not_reported' END AS status
FROM variable_coverage c JOIN initiative i ON i.id = c.initiative_id JOIN variable v ON v.id = c.variable_id
UNION ALL
SELECT i.code, CASE c.part WHEN 0 THEN 'involvements' WHEN 1 THEN 'mechanisms' WHEN 2 THEN 'resources'
        WHEN 3 THEN 'plans' WHEN 4 THEN 'innovations' WHEN 5 THEN 'sustainability' END,
    CASE c.status WHEN 1 THEN 'none' WHEN 2 THEN 'not_reported' END
FROM part_coverage c JOIN initiative i ON i.id = c.initiative_id;

CREATE VIEW v_actor AS
SELECT a.code AS actor, a.name,
    CASE a.sector WHEN 0 THEN 'public' WHEN 1 THEN 'private' WHEN 2 THEN 'civil_society' WHEN 3 THEN 'academia'
        WHEN 4 THEN 'cooperation' END AS sector,
    CASE a.level WHEN 0 THEN 'municipal' WHEN 1 THEN 'provincial' WHEN 2 THEN 'regional' WHEN 3 THEN 'national'
        WHEN 4 THEN 'international' END AS level,
    t.name AS policy_sector
FROM actor a LEFT JOIN term t ON t.id = a.policy_sector_id;

CREATE VIEW v_involvement AS
SELECT p.row_id AS id, i.code AS initiative, a.code AS actor,
    CASE p.role WHEN 0 THEN 'leads' WHEN 1 THEN 'decides' WHEN 2 THEN 'cofinances' WHEN 3 THEN 'executes'
        WHEN 4 THEN 'consulted' WHEN 5 THEN 'informed' END AS role,
    CASE p.agreement WHEN 0 THEN 'none' WHEN 1 THEN 'informal' WHEN 2 THEN 'protocol' WHEN 3 THEN 'convenio' END AS agreement
FROM involvement p JOIN initiative i ON i.id = p.initiative_id JOIN actor a ON a.id = p.actor_id;

CREATE VIEW v_mechanism AS
SELECT p.row_id AS id, i.code AS initiative, t.name AS instrument, p.depth,
    CASE p.binding WHEN 0 THEN 'no' WHEN 1 THEN 'yes' END AS binding,
    CASE p.centrality WHEN 0 THEN 'axis' WHEN 1 THEN 'strategy' END AS centrality,
    CASE WHEN p.stages = 0 THEN 'none' ELSE TRIM(CASE WHEN p.stages & 1 <> 0 THEN 'agenda;' ELSE '' END
        || CASE WHEN p.stages & 2 <> 0 THEN 'formulation;' ELSE '' END
        || CASE WHEN p.stages & 4 <> 0 THEN 'implementation;' ELSE '' END
        || CASE WHEN p.stages & 8 <> 0 THEN 'evaluation;' ELSE '' END, ';') END AS stages,
    CASE p.simulated WHEN 0 THEN 'no' WHEN 1 THEN 'yes' END AS simulated
FROM mechanism p JOIN initiative i ON i.id = p.initiative_id LEFT JOIN term t ON t.id = p.instrument_id;

CREATE VIEW v_resource AS
SELECT p.row_id AS id, i.code AS initiative, CASE p.origin WHEN 0 THEN 'own' WHEN 1 THEN 'external' END AS origin,
    CASE p.kind WHEN 0 THEN 'financial' WHEN 1 THEN 'human' WHEN 2 THEN 'technical' WHEN 3 THEN 'in_kind' END AS kind,
    t.name AS source, p.amount, p.currency, CASE p.planned WHEN 0 THEN 'no' WHEN 1 THEN 'yes' END AS planned
FROM resource p JOIN initiative i ON i.id = p.initiative_id LEFT JOIN term t ON t.id = p.source_id;

CREATE VIEW v_plan AS
SELECT p.row_id AS id, i.code AS initiative, t.name AS instrument,
    CASE p.approach WHEN 0 THEN 'territorial' WHEN 1 THEN 'participatory' WHEN 2 THEN 'sectoral' END AS approach,
    CASE p.collective WHEN 0 THEN 'no' WHEN 1 THEN 'yes' END AS collective,
    CASE WHEN p.checks = 0 THEN 'none' ELSE TRIM(CASE WHEN p.checks & 1 <> 0 THEN 'cells;' ELSE '' END
        || CASE WHEN p.checks & 2 <> 0 THEN 'baseline;' ELSE '' END
        || CASE WHEN p.checks & 4 <> 0 THEN 'target;' ELSE '' END
        || CASE WHEN p.checks & 8 <> 0 THEN 'date;' ELSE '' END
        || CASE WHEN p.checks & 16 <> 0 THEN 'source;' ELSE '' END
        || CASE WHEN p.checks & 32 <> 0 THEN 'assumptions;' ELSE '' END
        || CASE WHEN p.checks & 64 <> 0 THEN 'links;' ELSE '' END, ';') END AS checks
FROM plan p JOIN initiative i ON i.id = p.initiative_id LEFT JOIN term t ON t.id = p.instrument_id;

CREATE VIEW v_innovation AS
SELECT p.row_id AS id, i.code AS initiative,
    CASE p.kind WHEN 0 THEN 'organ' WHEN 1 THEN 'instrument' WHEN 2 THEN 'management' END AS kind,
    t.name AS name,
    CASE p.claimed WHEN 0 THEN 'none' WHEN 1 THEN 'organisation' WHEN 2 THEN 'territory'
        WHEN 3 THEN 'country' END AS claimed,
    CASE p.assessed WHEN 0 THEN 'none' WHEN 1 THEN 'organisation' WHEN 2 THEN 'territory'
        WHEN 3 THEN 'country' END AS assessed
FROM innovation p JOIN initiative i ON i.id = p.initiative_id LEFT JOIN term t ON t.id = p.name_id;

CREATE VIEW v_sustainability AS
SELECT p.row_id AS id, i.code AS initiative,
    CASE p.basis WHEN 0 THEN 'commitment' WHEN 1 THEN 'installed_method' WHEN 2 THEN 'adhoc_organ'
        WHEN 3 THEN 'social_capital' END AS basis,
    p.step, CASE p.horizon WHEN 0 THEN 'observed' WHEN 1 THEN 'expected' END AS horizon
FROM sustainability_basis p JOIN initiative i ON i.id = p.initiative_id;

CREATE VIEW v_coding AS
SELECT i.code AS initiative, c.unit, c.subject, e.code AS evaluator, c.value
FROM coding c JOIN initiative i ON i.id = c.initiative_id JOIN evaluator e ON e.id = c.evaluator_id;

CREATE VIEW v_evidence AS
SELECT e.row_id AS id, i.code AS initiative, e.document, e.locator, e.passage, e.about
FROM evidence e JOIN initiative i ON i.id = e.initiative_id;

CREATE VIEW v_declared_cell AS
SELECT t.code AS declared_table, t.title, t.variable, t.population, c.row_name, c.row_label,
    CASE c.row_total WHEN 0 THEN 'body' WHEN 1 THEN 'total' END AS row_role, c.column_name, c.column_label, c.value
FROM declared_cell c JOIN declared_table t ON t.id = c.table_id;
