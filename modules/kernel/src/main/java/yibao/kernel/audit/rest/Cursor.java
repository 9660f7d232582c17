package yibao.kernel.audit.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import yibao.kernel.problem.BusinessProblem;

/** Where a page ended, opaque to the caller. */
final class Cursor {
    private Cursor() {}

    static String write(long seq) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Long.toString(seq).getBytes(StandardCharsets.US_ASCII));
    }

    /** No cursor is the first page. */
    static Long read(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException foreign) {
            throw new BusinessProblem("audit", "CURSOR_UNKNOWN", 400, "分页游标有误，请从第一页重新查询", "cursor");
        }
    }
}
