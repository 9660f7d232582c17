package yibao.systemtests;

import java.util.Map;
import java.util.stream.Collectors;

/** A body of kind multipart/form-data, written as RFC 7578 says. */
final class Multipart {
    private Multipart() {}

    static String of(String boundary, Map<String, String> parts) {
        return parts.entrySet().stream().map(part -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part.getKey()
                + "\"; filename=\"" + part.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + part.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + boundary + "--\r\n"));
    }
}
