package yibao.assistance.control;

import java.util.ArrayList;
import java.util.List;
import yibao.assistance.EligibilityAnswer.Reason;
import yibao.assistance.ReasonCode;
import yibao.assistance.control.Case.Standing;
import yibao.enrolment.Listing;

/**
 * Who is entitled: whoever is alive and stands, on the day, on a list of a class that the policy assists.
 * The paragraphs are read from the top; the first reason given is the deciding one.
 */
public final class EligibilityRules {
    private static final List<Rule> PARAGRAPHS = List.of(
            Rule.closing(Case::isUnknown, any -> reason(ReasonCode.UNKNOWN_PERSON, "没有此人的参保登记，也不在任何困难群体名单上")),
            Rule.closing(Case::nameDiffers, any -> reason(ReasonCode.NAME_DIFFERS, "所报姓名与登记姓名不一致，请核对姓名和证件号码")),
            Rule.closing(desk -> desk.diedBefore().isPresent(), EligibilityRules::deceased),
            Rule.each(EligibilityRules::listed),
            Rule.adding(EligibilityRules::inSeveralClasses, EligibilityRules::mostFavourable),
            Rule.each(EligibilityRules::notAssisted),
            Rule.adding(EligibilityRules::onNoListAnyMore, EligibilityRules::ended),
            Rule.adding(EligibilityRules::onNoListYet, EligibilityRules::notYet),
            Rule.adding(desk -> desk.file().listings().isEmpty(), any -> reason(ReasonCode.NOT_LISTED, "不在任何困难群体名单上")),
            Rule.adding(desk -> desk.insurance().isEmpty(), EligibilityRules::notInsured),
            Rule.adding(EligibilityRules::isPaused, EligibilityRules::paused));

    private EligibilityRules() {}

    public static List<Reason> reasons(Case desk) {
        List<Reason> reasons = new ArrayList<>();
        for (Rule paragraph : PARAGRAPHS) {
            if (paragraph.when().test(desk)) {
                reasons.addAll(paragraph.says().apply(desk));
                if (paragraph.closes()) {
                    break;
                }
            }
        }
        return reasons;
    }

    /** The first reason is LISTED exactly when the person is entitled. */
    public static boolean entitles(List<Reason> reasons) {
        return reasons.get(0).code() == ReasonCode.LISTED;
    }

    private static Reason deceased(Case desk) {
        return reason(ReasonCode.DECEASED, "已于 " + desk.diedBefore().orElseThrow() + " 登记死亡");
    }

    private static List<Reason> listed(Case desk) {
        return desk.entitled().stream().map(EligibilityRules::listedAs).toList();
    }

    private static Reason listedAs(Standing standing) {
        var listing = standing.listing();
        return new Reason(ReasonCode.LISTED, listing.begins() + " 起列入" + standing.inClass().name() + "名单（" + listing.source() + "）",
                standing.inClass().provenance().citation());
    }

    private static boolean inSeveralClasses(Case desk) {
        return desk.entitled().stream().map(standing -> standing.inClass().code()).distinct().count() > 1;
    }

    private static Reason mostFavourable(Case desk) {
        var applied = desk.entitled().get(0);
        return new Reason(ReasonCode.MOST_FAVOURABLE, "同时具有多种身份，按最有利的" + applied.inClass().name() + "执行，不叠加享受",
                desk.benefitOf(applied).map(benefit -> benefit.provenance().citation()).orElse(null));
    }

    private static List<Reason> notAssisted(Case desk) {
        return desk.listed().stream().filter(listing -> desk.classOf(listing).filter(found -> found.assisted()).isEmpty())
                .map(listing -> new Reason(ReasonCode.CLASS_NOT_ASSISTED,
                        "列入" + desk.nameOf(listing) + "名单（" + listing.source() + "），但该类别不属于医疗救助对象",
                        desk.classOf(listing).map(found -> found.provenance().citation()).orElse(null)))
                .toList();
    }

    private static boolean onNoListAnyMore(Case desk) {
        return desk.listed().isEmpty() && latestEnded(desk) != null;
    }

    private static boolean onNoListYet(Case desk) {
        return desk.listed().isEmpty() && latestEnded(desk) == null && !desk.file().listings().isEmpty();
    }

    private static Reason ended(Case desk) {
        var listing = latestEnded(desk);
        return reason(ReasonCode.LISTING_ENDED, desk.nameOf(listing) + "身份已于 " + listing.ends() + " 终止（" + listing.source() + "）");
    }

    private static Reason notYet(Case desk) {
        var listing = desk.file().listings().get(0);
        return reason(ReasonCode.NOT_YET_LISTED, listing.begins() + " 起方列入" + desk.nameOf(listing) + "名单（" + listing.source() + "）");
    }

    private static Listing latestEnded(Case desk) {
        return desk.file().listings().stream().filter(listing -> listing.endedBefore(desk.asOf()))
                .max(java.util.Comparator.comparing(Listing::ends)).orElse(null);
    }

    private static Reason notInsured(Case desk) {
        return reason(ReasonCode.NOT_INSURED, desk.asOf() + " 没有基本医疗保险参保登记");
    }

    private static boolean isPaused(Case desk) {
        return desk.insurance().filter(period -> !period.isNormal()).isPresent();
    }

    private static Reason paused(Case desk) {
        return reason(ReasonCode.INSURANCE_PAUSED, desk.insurance().orElseThrow().coverageYear() + " 年度基本医疗保险处于暂停状态");
    }

    private static Reason reason(ReasonCode code, String text) {
        return new Reason(code, text, null);
    }
}
