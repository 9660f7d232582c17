package yibao.premium.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.PremiumFee;
import yibao.kernel.policy.PremiumFees;
import yibao.kernel.policy.PremiumSubsidy;
import yibao.kernel.policy.change.PolicyComparison;
import yibao.kernel.policy.change.PolicyPreview;
import yibao.kernel.policy.change.PreviewPart;
import yibao.premium.CoverageYear;

/** What a change of policy would make of the latest levy list of each kind of insurance: a levy worked out and not written. */
@ApplicationScoped
public class LevyPreview implements PolicyPreview {
    private Database database;
    private LevyList levies;

    protected LevyPreview() {}

    @Inject
    public LevyPreview(Database database, LevyList levies) {
        this.database = database;
        this.levies = levies;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public PreviewPart compare(PolicyComparison what, LongConsumer progress) throws SQLException {
        var parts = new ArrayList<LevyMoves>();
        for (var of : latest()) {
            var before = Terms.of(of, what.current(), what.draftKnown());
            var after = Terms.of(of, what.changed(), what.draftKnown());
            if (before.isPresent() && after.isPresent() && !before.get().sameDues(after.get())) {
                parts.add(work(of, before.get(), after.get(), new PreviewNames(what.current(), what.to(), what.draftKnown()), progress));
            }
        }
        return part(parts);
    }

    private LevyMoves work(CoverageYear of, Terms before, Terms after, PreviewNames names, LongConsumer progress) throws SQLException {
        try (Connection connection = database.open()) {
            var people = new InsuredByClass(connection, of, progress);
            var moves = new LevyMoves(of, before.rules(), after.rules(), names);
            people.forEach(before.fee(), after.fee(), moves);
            return moves;
        }
    }

    /** The rules by which one year is levied. */
    private record Terms(PremiumFee fee, LevyRules rules, List<String> meaning) {
        static Optional<Terms> of(CoverageYear of, PolicyBook book, Instant knownAt) {
            var subsidies = book.listPremiumSubsidies(of.insutype(), LocalDate.of(of.year(), 1, 1), knownAt);
            return book.findPremiumFees(of.insutype(), of.year(), knownAt).map(fees -> new Terms(fees.common(), new LevyRules(fees, subsidies),
                    Stream.concat(Stream.of(new TreeMap<>(fees.byPsnType()).toString()), subsidies.stream()
                            .map(paid -> paid.psnIdetType() + " " + paid.rank() + " " + meaning(paid, fees))).toList()));
        }

        private static String meaning(PremiumSubsidy paid, PremiumFees fees) {
            return paid.of(fees.common().fee()) + fees.byPsnType().values().stream().map(fee -> " " + paid.of(fee)).sorted()
                    .collect(Collectors.joining());
        }

        /** Where neither fee nor subsidies nor the identity period differ, nobody's due can. */
        boolean sameDues(Terms other) {
            return fee.fee().equals(other.fee.fee()) && fee.identityFrom().equals(other.fee.identityFrom())
                    && fee.identityTo().equals(other.fee.identityTo()) && meaning.equals(other.meaning);
        }
    }

    private List<CoverageYear> latest() throws SQLException {
        return levies.listBuilt().stream().collect(Collectors.toMap(CoverageYear::insutype, year -> year,
                (one, other) -> one.year() > other.year() ? one : other)).values().stream()
                .sorted(Comparator.comparing(CoverageYear::insutype)).toList();
    }

    private static PreviewPart part(List<LevyMoves> moved) {
        if (moved.isEmpty()) {
            return new PreviewPart("应缴名册", 0, 0, "最近年度的应缴不变", List.of());
        }
        return new PreviewPart("应缴名册", moved.stream().mapToLong(LevyMoves::looked).sum(), moved.stream().mapToLong(LevyMoves::changed).sum(),
                moved.stream().map(LevyMoves::summary).collect(Collectors.joining("；")),
                moved.stream().flatMap(moves -> moves.tables().stream()).toList());
    }
}
