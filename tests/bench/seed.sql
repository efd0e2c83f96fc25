-- What both sides start from: the names that the rows of dids.csv refer to.
PRAGMA foreign_keys = ON;
BEGIN;
INSERT INTO reseller (name, name_key) VALUES ('Northwind Resale', 'northwind resale');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
INSERT INTO operator (name, name_key, reseller_id)
SELECT format ('Carrier %02d', i), format ('carrier %02d', i), 1 FROM n;
INSERT INTO tag_set (tags)
VALUES ('geo'), ('gold'), ('mobile'), ('vip'), ('geo,gold'), ('geo,vip'), ('gold,mobile'), ('gold,vip'),
       ('mobile,vip'), ('geo,gold,vip');
COMMIT;
