-- dids.csv into a staging table, then into did with the names looked up.
PRAGMA foreign_keys = ON;
CREATE TEMP TABLE staging (status TEXT, operator TEXT, did TEXT, tag TEXT, notes TEXT, after_hold TEXT);
.import --csv --skip 1 --schema temp dids.csv staging
INSERT INTO did (number, status, after_hold, operator_id, tag_set_id, notes)
SELECT s.did,
       CASE s.status WHEN 'instock' THEN 1 WHEN 'reserved' THEN 2 WHEN 'archive' THEN 6 END,
       CASE s.after_hold WHEN 'instock' THEN 1 WHEN 'reserved' THEN 2 WHEN 'archive' THEN 6 END,
       o.id,
       t.id,
       nullif (s.notes, '')
  FROM staging AS s
  JOIN operator AS o ON o.name_key = lower (s.operator)
  LEFT JOIN tag_set AS t ON t.tags = s.tag;
