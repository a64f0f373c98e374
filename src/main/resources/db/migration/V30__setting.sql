-- Values that the service gives itself once and that all its replicas share, such as the key of its cursors.
CREATE TABLE setting (
    setting_key VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    setting_value VARCHAR(255) NOT NULL
);
