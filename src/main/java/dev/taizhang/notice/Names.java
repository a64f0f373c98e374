package dev.taizhang.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves names of hosts. */
@FunctionalInterface
interface Names {

    /** All addresses of the host. */
    InetAddress[] of(String host) throws UnknownHostException;
}
