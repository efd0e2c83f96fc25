-- The columns and the order of the preset JeraSoft.
.headers on
.mode csv
.output baseline.csv
SELECT d.id AS ID,
       CASE d.status WHEN 0 THEN 'active' WHEN 1 THEN 'instock' WHEN 2 THEN 'reserved' WHEN 3 THEN 'hold'
                     WHEN 4 THEN 'blocked' WHEN 5 THEN 'frozen' ELSE 'archive' END AS Status,
       o.name AS Operator,
       d.number AS DID,
       t.tags AS Tag,
       d.notes AS Notes,
       c.name AS Client,
       a.name AS Account,
       p.name AS Package,
       CASE d.after_hold WHEN 1 THEN 'instock' WHEN 2 THEN 'reserved' ELSE 'archive' END AS "After Hold",
       r.name AS Reseller
  FROM did AS d
  JOIN operator AS o ON o.id = d.operator_id
  LEFT JOIN reseller AS r ON r.id = o.reseller_id
  LEFT JOIN tag_set AS t ON t.id = d.tag_set_id
  LEFT JOIN client AS c ON c.id = d.client_id
  LEFT JOIN account AS a ON a.id = d.account_id
  LEFT JOIN subscription AS s ON s.id = d.subscription_id
  LEFT JOIN package AS p ON p.id = s.package_id
 ORDER BY d.number;
