PRAGMA foreign_keys = ON;
UPDATE did SET status = 1;
