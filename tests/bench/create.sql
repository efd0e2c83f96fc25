-- A range of @N numbers.
PRAGMA foreign_keys = ON;
INSERT INTO did (number, status, after_hold, operator_id)
SELECT CAST (value AS TEXT), 1, 1, 1 FROM generate_series (442000000000, 442000000000 + @N - 1);
