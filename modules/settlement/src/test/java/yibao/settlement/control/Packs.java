package yibao.settlement.control;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;

/** The two cities' tables as they lie in the project. */
final class Packs {
    static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Map<String, PolicyBook> BOOKS = new ConcurrentHashMap<>();

    private Packs() {}

    static PolicyBook book(String pack) {
        return BOOKS.computeIfAbsent(pack, name -> new Policies(Path.of("../../config/policy", name), Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"))).current());
    }

    static SettlementRules rules(String pack) {
        return new SettlementRules(book(pack), NOW);
    }
}
