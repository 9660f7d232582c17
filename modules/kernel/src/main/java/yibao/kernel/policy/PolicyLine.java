package yibao.kernel.policy;

import java.util.Map;

/** A row as it stands in the file: its cells by column, each with its line. */
record PolicyLine(String file, int line, Map<String, Cell> cells) {
    record Cell(String text, int line) {}
}
