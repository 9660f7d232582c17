package yibao.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether the port can be had, because the server would start without it and say so only in its log. */
final class Port {
    private Port() {}

    static void mustBeFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Refusal("地址 " + address + ":" + port + " 不可用,可能已被占用,请改 YIBAO_PORT / the port is taken");
        }
    }
}
