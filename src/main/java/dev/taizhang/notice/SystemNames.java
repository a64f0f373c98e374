package dev.taizhang.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Names as the machine resolves them. */
@ApplicationScoped
class SystemNames implements Names {

    @Override
    public InetAddress[] of(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
