package yibao.assistance;

import java.util.List;

/** Newest first; {@code next} is the cursor of the following page, null on the last. */
public record CheckPage(List<CheckLine> checks, String next) {}
