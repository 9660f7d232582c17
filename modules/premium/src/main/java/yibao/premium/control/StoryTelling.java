package yibao.premium.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.kernel.Known;
import yibao.kernel.Money;
import yibao.kernel.platform.Clocks;
import yibao.kernel.policy.TownNames;
import yibao.premium.ArrivalState;
import yibao.premium.Finding;
import yibao.premium.PremiumStory.Event;
import yibao.premium.PremiumStory.Kind;
import yibao.premium.WorkState;
import yibao.premium.entity.StoryRows;

/** Puts what is known of one person's premiums into sentences and into the order of time. */
public final class StoryTelling {

    private final UnaryOperator<String> nameOfClass;
    private final TownNames towns;
    private final List<Told> told = new ArrayList<>();

    /** An event with what it is sorted by. */
    private record Told(String order, Event event) {
    }

    /** @param nameOfClass the name of a class of hardship by its code */
    public StoryTelling(UnaryOperator<String> nameOfClass, TownNames towns) {
        this.towns = towns;
        this.nameOfClass = nameOfClass;
    }

    /** In the order of time; what stands on one day in the order of {@link Kind}. */
    public List<Event> events() {
        return told.stream().sorted(Comparator.comparing((Told one) -> one.order().substring(0, 10))
                .thenComparing(one -> one.event().kind()).thenComparing(Told::order)).map(Told::event).toList();
    }

    public void listed(Listing listing) {
        String of = named(listing.psnIdetType()) + "名单";
        tell(listing.begins().toString(), Kind.LISTED, null, null, "列入" + of, null, null, listing.source());
        if (listing.ends() != null) {
            tell(listing.ends().toString(), Kind.DELISTED, null, null, "在" + of + "的有效期到此日为止", null, null,
                    listing.source());
        }
    }

    public void insured(InsuredPeriod period) {
        tell(period.begins().toString(), Kind.INSURED, period.insutype(), period.coverageYear(), period.begins() + " 至 "
                + period.ends() + (period.isNormal() ? " 正常参保" : " 暂停参保") + "，区划 " + period.insuAdmdvs()
                + (period.townCode() == null ? "" : "，镇街 " + towns.of(period.townCode())), null, null, null);
    }

    public void levied(List<StoryRows.Levy> versions) {
        Set<String> seen = new HashSet<>();
        for (StoryRows.Levy version : versions) {
            boolean first = seen.add(version.insutype() + version.year());
            Kind kind = !version.levied() ? Kind.LEVY_CANCELLED : first ? Kind.LEVIED : Kind.LEVY_CHANGED;
            tell(moment(version.knownFrom()), kind, version.insutype(), version.year(), reason(version),
                    version.due().toString(), version.billId(), ended(version));
        }
    }

    private String reason(StoryRows.Levy levy) {
        if (!levy.levied()) {
            return "不再是该年度正常参保人，应缴归零";
        }
        String fee = "缴费标准 " + levy.fee() + " 元";
        return levy.subsidy().isPositive()
                ? fee + "，按" + named(levy.psnIdetType()) + "由财政资助 " + levy.subsidy() + " 元，个人应缴 " + levy.due() + " 元"
                : fee + "，不享受资助，个人应缴 " + levy.due() + " 元";
    }

    private static String ended(StoryRows.Levy levy) {
        return levy.knownTo().toInstant().equals(Known.FOREVER) ? null : "至 " + moment(levy.knownTo()) + " 被新的核定代替";
    }

    public void received(List<StoryRows.Receipt> receipts, List<ArrivalMatching.Day> matched) {
        Map<String, ArrivalMatching.Day> days = new HashMap<>();
        matched.forEach(day -> days.put(till(day.till().insutype(), day.till().taxdeptCode(), day.day()), day));
        Set<String> covered = new HashSet<>();
        for (StoryRows.Receipt receipt : receipts) {
            String text = receipt.refund() ? "税务机关 " + receipt.taxdeptCode() + " 退还凭证 " + receipt.initTaxrptNo() + " 的缴费"
                    : "在税务机关 " + receipt.taxdeptCode() + " 缴费";
            tell(receipt.time().toString().replace('T', ' '), receipt.refund() ? Kind.REFUNDED : Kind.PAID,
                    receipt.insutype(), receipt.year(), text,
                    (receipt.refund() ? receipt.amount().negated() : receipt.amount()).toString(),
                    receipt.elecTaxrptNo(), receipt.source());
            String till = till(receipt.insutype(), receipt.taxdeptCode(), receipt.day());
            if (covered.add(till) && days.containsKey(till)) {
                arrived(days.get(till), receipt);
            }
        }
    }

    private void arrived(ArrivalMatching.Day day, StoryRows.Receipt receipt) {
        String whole = "税务机关 " + day.till().taxdeptCode() + " " + day.day() + " 的缴费";
        for (ArrivalMatching.Part part : day.parts()) {
            tell(part.arvlDate().toString(), Kind.ARRIVED, day.till().insutype(), receipt.year(),
                    whole + "由此批次到账 " + new Money(part.fen()) + " 元，当日" + day.state().label(), null,
                    part.arvlBchno(), null);
        }
        if (day.parts().isEmpty()) {
            tell(day.day().toString(), Kind.ARRIVED, day.till().insutype(), receipt.year(),
                    whole + (day.state() == ArrivalState.IN_TRANSIT ? "尚在途，未见国库到账" : "未见国库到账"), null, null, null);
        }
    }

    public void differs(StoryRows.Difference difference) {
        tell(moment(difference.asOf()), Kind.DIFFERENCE, difference.insutype(), difference.year(),
                Finding.labelOf(difference.type()) + "：" + difference.reason(), difference.difference().toString(),
                difference.diffId(), null);
    }

    /** What was done about a difference. */
    public void worked(StoryRows.Work work, StoryRows.Difference difference) {
        String text = "标记为" + WorkState.valueOf(work.state()).label()
                + (work.owner() == null ? "" : "，责任方 " + work.owner())
                + (work.note() == null ? "" : "，备注：" + work.note());
        tell(moment(work.at()), Kind.WORKED, difference.insutype(), difference.year(), text, null, difference.diffId(),
                work.by());
    }

    private void tell(String at, Kind kind, String insutype, Integer year, String text, String amount, String reference,
            String source) {
        told.add(new Told(at, new Event(at, kind, kind.label(), insutype, year, text, amount, reference, source)));
    }

    private String named(String psnIdetType) {
        return psnIdetType == null ? "" : nameOfClass.apply(psnIdetType);
    }

    private static String till(String insutype, String taxdeptCode, LocalDate day) {
        return insutype + " " + taxdeptCode + " " + day;
    }

    private static String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(Clocks.BUREAU).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString()
                .replace('T', ' ');
    }
}
