package yibao.premium;

import java.util.List;

/** Some of the differences that were asked for. @param count of all of them */
public record DifferencePage(String runId, long count, List<DeskDifference> lines) {
}
