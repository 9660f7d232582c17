package yibao.settlement;

import java.util.List;

/** Some settlements, the latest first. @param next cursor of the following page, null on the last */
public record SettlementPage(List<SettlementView> settlements, String next) {}
