-- Two accounts for a MySQL of one's own (8.4 / 9.7, MariaDB 11.4): one that owns the schema, one that the service works
-- with, to which the database refuses every change of the trail. Run it as an administrator of the database, with passwords
-- and hosts of your own; runbook.md, "Two accounts", says what to set for the service.

CREATE DATABASE IF NOT EXISTS taizhang CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Migrates the schema, gives the service its rights, backs up and restores.
CREATE USER 'taizhang_owner'@'%' IDENTIFIED BY 'choose one';
GRANT ALL PRIVILEGES ON taizhang.* TO 'taizhang_owner'@'%' WITH GRANT OPTION;

-- Reads everything. What else it may do, it is given table by table, by the owner, at the end of each migration.
CREATE USER 'taizhang_service'@'%' IDENTIFIED BY 'choose another';
GRANT SELECT ON taizhang.* TO 'taizhang_service'@'%';

-- Where the owner is not to give rights (no WITH GRANT OPTION above), an administrator gives them after the first start has
-- made the tables, and again after each upgrade that brought new ones. On the trail these, and no more:
--
--   GRANT INSERT ON taizhang.audit_event TO 'taizhang_service'@'%';
--   GRANT INSERT ON taizhang.audit_seal TO 'taizhang_service'@'%';
--   GRANT INSERT ON taizhang.audit_batch TO 'taizhang_service'@'%';
--   GRANT UPDATE ON taizhang.audit_head TO 'taizhang_service'@'%';
--   GRANT INSERT, DELETE ON taizhang.audit_pending TO 'taizhang_service'@'%';
--
-- and what this prints:
--
--   SELECT CONCAT('GRANT INSERT, UPDATE, DELETE ON taizhang.', table_name, ' TO ''taizhang_service''@''%'';')
--     FROM information_schema.tables
--    WHERE table_schema = 'taizhang'
--      AND table_type = 'BASE TABLE'
--      AND table_name NOT IN ('audit_event', 'audit_seal', 'audit_batch', 'audit_head', 'audit_pending',
--                             'flyway_schema_history');
