-- Where the delivery to one subscriber stands. Whoever delivers holds the lease; nobody else does meanwhile. Apart from
-- the subscription, which people change.
CREATE TABLE notice_lane (
    subscription_id   CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures          INT         NOT NULL,
    due_at            DATETIME(6) NOT NULL,
    last_fault        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_delivered_at DATETIME(6) NULL,
    lease_holder      CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    lease_until       DATETIME(6) NULL,
    PRIMARY KEY (subscription_id),
    KEY ix_notice_lane_due (due_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
