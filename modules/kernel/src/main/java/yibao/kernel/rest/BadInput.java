package yibao.kernel.rest;

import jakarta.ws.rs.BadRequestException;

/** Text of the request that cannot be what it should be: a wrong date, a word that is no code, broken JSON. */
public class BadInput extends BadRequestException {
    private final String code;
    private final String place;

    public BadInput(String code, String place, String message) {
        this(code, place, message, null);
    }

    public BadInput(String code, String place, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
        this.place = place;
    }

    Problem problem() {
        return Problem.of("rest", code, 400, "请求内容有误", getMessage()).at(place);
    }
}
