-- Who may sign in. An account without a password hash cannot; it stands for a post in loaded history.
CREATE TABLE account (
    id                   CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    username             VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    password_hash        VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NULL,
    post_title           VARCHAR(100) NOT NULL,
    home_organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    external_key         VARCHAR(64)  NULL,
    disabled             BOOLEAN      NOT NULL,
    created_at           DATETIME(6)  NOT NULL,
    edit_counter         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_account_username (username),
    UNIQUE KEY uk_account_external_key (external_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
