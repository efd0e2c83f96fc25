-- The rows of full.didinventory in a file that has no log.
PRAGMA foreign_keys = ON;
ATTACH 'full.didinventory' AS source;
INSERT INTO main.did SELECT * FROM source.did ORDER BY id;
