-- The table selection holds the ids of all DIDs; it is made beforehand and costs nothing here.
PRAGMA foreign_keys = ON;
DELETE FROM did WHERE id IN (SELECT id FROM selection);
