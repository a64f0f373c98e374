package dev.taizhang.platform.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lines as MySQL, MariaDB and TiDB show them. Nothing by which the trail could be changed is passed over. */
class BeyondRightsTest {

    private static final Map<String, Set<TableRight>> WANTED = Map.of(
            "audit_event", Set.of(TableRight.INSERT),
            "meeting", Set.of(TableRight.INSERT, TableRight.UPDATE, TableRight.DELETE));

    private static final List<String> WITHIN = List.of(
            "GRANT USAGE ON *.* TO `s`@`%`",
            "GRANT USAGE ON *.* TO `s`@`%` IDENTIFIED BY PASSWORD '*6C53'",
            "GRANT SELECT ON `taizhang`.* TO `s`@`%`",
            "GRANT Select ON taizhang.* TO 's'@'%'",
            "GRANT SELECT, LOCK TABLES, SHOW VIEW ON `taizhang`.* TO `s`@`%`",
            "GRANT INSERT ON `taizhang`.`audit_event` TO `s`@`%`",
            "GRANT INSERT, UPDATE, DELETE ON `taizhang`.`meeting` TO `s`@`%`",
            "GRANT ALL PRIVILEGES ON `other`.* TO `s`@`%`",
            "GRANT UPDATE ON `other`.`audit_event` TO `s`@`%`",
            "GRANT SELECT, UPDATE, DELETE, DROP, ALTER ON `test`.* TO PUBLIC",
            "GRANT SELECT, UPDATE, DELETE, DROP, ALTER ON `test\\_%`.* TO PUBLIC",
            "SET DEFAULT ROLE `r` FOR `s`@`%`",
            "REVOKE UPDATE ON `taizhang`.* FROM `s`@`%`");

    private static final List<String> BEYOND = List.of(
            "GRANT ALL PRIVILEGES ON *.* TO 'root'@'%'",
            "GRANT ALL PRIVILEGES ON `taizhang`.* TO `s`@`%` WITH GRANT OPTION",
            "GRANT SELECT, UPDATE ON *.* TO `s`@`%`",
            "GRANT SYSTEM_VARIABLES_ADMIN ON *.* TO `s`@`%`",
            "GRANT CREATE USER ON *.* TO `s`@`%`",
            "GRANT TRIGGER ON `taizhang`.* TO `s`@`%`",
            "GRANT Delete ON taizhang.* TO 's'@'%'",
            "GRANT DROP ON `tai%`.* TO `s`@`%`",
            "GRANT ALTER ON `taizhan_`.* TO `s`@`%`",
            "GRANT DELETE ON `taizhang`.* TO PUBLIC",
            "GRANT INSERT, UPDATE ON `taizhang`.`audit_event` TO `s`@`%`",
            "GRANT INSERT, UPDATE (`actor_id`, `code`) ON `taizhang`.`audit_event` TO `s`@`%`",
            "GRANT INSERT, TRIGGER ON `taizhang`.`audit_event` TO `s`@`%`",
            "GRANT INSERT ON `taizhang`.`flyway_schema_history` TO `s`@`%`",
            "GRANT UPDATE ON `mysql`.`user` TO `s`@`%`",
            "GRANT `r` TO `s`@`%`",
            "GRANT 'r'@'%' TO 's'@'%'",
            "GRANT UPDATE ON `taizhang`.* TO `r`",
            "GRANT EXECUTE ON PROCEDURE `taizhang`.`bend` TO `s`@`%`",
            "GRANT EXECUTE ON PROCEDURE `other`.`bend` TO `s`@`%`",
            "GRANT PROXY ON 'owner'@'host.example' TO 's'@'%'");

    @Test
    void passesOverWhatIsWantedAndWhatIsHarmless() {
        WITHIN.forEach(line -> assertFalse(BeyondRights.isBeyond(line, "taizhang", WANTED), line));
    }

    @Test
    void namesEverythingElseHoweverItIsHeld() {
        BEYOND.forEach(line -> assertTrue(BeyondRights.isBeyond(line, "taizhang", WANTED), line));
    }
}
