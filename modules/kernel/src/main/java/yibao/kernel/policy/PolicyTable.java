package yibao.kernel.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables a pack consists of: file name, columns of its own, and how a line becomes a row. */
enum PolicyTable {
    HARDSHIP_CLASSES("hardship-classes", Set.of("code", "name", "assisted", "rank"), Set.of(), PolicyTable::hardshipClass),
    PREMIUM_FEE("premium-fee", Set.of("insutype", "coverage_year", "fee", "fiscal_subsidy", "levy_from", "levy_to"),
            Set.of("identity_from", "identity_to", "psn_type"), PolicyTable::premiumFee),
    PREMIUM_SUBSIDY("premium-subsidy", Set.of("insutype", "psn_idet_type", "form", "rank"), Set.of("amount", "share"),
            PolicyTable::premiumSubsidy),
    ASSISTANCE_BENEFIT("assistance-benefit", Set.of("psn_idet_type", "ratio", "deductible", "annual_cap"), Set.of("unreferred"),
            PolicyTable::assistanceBenefit),
    ELIGIBILITY("eligibility", Set.of("valid_until"), Set.of(), PolicyTable::eligibilityTerm),
    COVERAGE_TARGET("coverage-target", Set.of("division", "name", "population", "target_residents", "target_employees"), Set.of(),
            PolicyTable::coverageTarget),
    FOLLOW_UP_STATES("follow-up-states", Set.of("code", "name", "closes", "rank"), Set.of(), PolicyTable::followUpState),
    AGE_BANDS("age-bands", Set.of("code", "name", "from_age", "to_age"), Set.of(), PolicyTable::ageBand),
    SUBSIDY_SHARE("subsidy-share", Set.of("insutype", "psn_idet_type", "central", "province", "city", "county"), Set.of(),
            PolicyTable::subsidyShare),
    SUBSIDY_RULE("subsidy-rule", Set.of("insutype", "mid_year"), Set.of(), PolicyTable::subsidyRule),
    SUBSIDY_SNAPSHOT("subsidy-snapshot", Set.of("insutype", "day"), Set.of(), PolicyTable::subsidySnapshot),

    BASIC_BENEFIT("basic-benefit", Set.of("insutype", "care", "hosp_lv", "deductible_per", "deductible", "ratio", "outside_cut", "unreferred_cut",
            "cap_pot", "cap_on", "cap", "preself_counts", "counts_for_major"), Set.of("next_deductible"), BenefitTables::basicBenefit),
    MAJOR_ILLNESS("major-illness", Set.of("insutype", "line", "tilt_classes", "tilt_line_cut", "tilt_points", "tilt_unlimited"), Set.of("ceiling"),
            BenefitTables::majorIllness),
    MAJOR_ILLNESS_TIER("major-illness-tier", Set.of("insutype", "step", "from", "ratio"), Set.of("to"), BenefitTables::majorIllnessTier),
    TILT_ASSISTANCE("tilt-assistance", Set.of("code", "classes", "line", "ratio", "annual_cap"), Set.of(), BenefitTables::tiltAssistance),
    WAITING_PERIOD("waiting-period", Set.of("insutype", "fixed_months", "variable_counts_first_missed_year", "floor_missed_years", "floor_months",
            "assistance_in_waiting"), Set.of(), BenefitTables::waitingPeriod),
    CONTINUITY_REWARD("continuity-reward", Set.of("insutype", "after_years", "per_year", "zero_claim", "cap_share", "counts_from"), Set.of(),
            BenefitTables::continuityReward),
    DISPOSABLE_INCOME("disposable-income", Set.of("residents", "year", "per_head"), Set.of(), BenefitTables::disposableIncome),
    SELF_PAY_TARGET("self-pay-target", Set.of("share"), Set.of(), BenefitTables::selfPayTarget),

    WARNING_LINE("warning-line", Set.of("code", "name", "who", "share", "income", "household", "rank"), Set.of(), WarningTables::warningLine),
    WARNING_TERM("warning-term", Set.of("window", "due_days", "lead_from"), Set.of(), WarningTables::warningTerm),
    FINDING_STATES("finding-states", Set.of("code", "name", "closes", "rank"), Set.of(), PolicyTable::followUpState),

    POVERTY_CLASS("poverty-class", Set.of("poverty_class", "name", "steps", "months", "oop_share", "income_line", "savings_limit", "vehicles_limit",
            "houses_limit", "notice_days", "notice_calendar", "publish_days", "valid_months", "pay_line", "pay_ratio", "pay_cap"), Set.of(),
            PolicyTable::povertyClass),
    SPECIAL_DAY("special-day", Set.of("name", "working"), Set.of(), PolicyTable::specialDay);

    final String title;
    final Set<String> required;
    final Set<String> optional;
    final Function<LineReader, PolicyRow> reading;

    PolicyTable(String title, Set<String> required, Set<String> optional, Function<LineReader, PolicyRow> reading) {
        this.title = title;
        this.required = required;
        this.optional = optional;
        this.reading = reading;
    }

    String fileName() {
        return title + ".yaml";
    }

    static Optional<PolicyTable> find(String title) {
        return Arrays.stream(values()).filter(table -> table.title.equals(title)).findFirst();
    }

    /** Its own columns: those that must be filled first, each group by its name. */
    List<PolicyTableView.Column> columns() {
        return Stream.concat(required.stream().sorted().map(name -> column(name, true)), optional.stream().sorted().map(name -> column(name, false))).toList();
    }

    private static PolicyTableView.Column column(String name, boolean needed) {
        return new PolicyTableView.Column(name, needed, switch (name) {
            case "assisted", "closes", "household", "working" -> List.of("yes", "no");
            case "unreferred", "preself_counts", "counts_for_major", "tilt_unlimited", "variable_counts_first_missed_year",
                    "assistance_in_waiting" -> List.of("yes", "no");
            case "care" -> words(BasicBenefit.Care.values());
            case "deductible_per" -> words(BasicBenefit.Per.values());
            case "cap_pot" -> words(BasicBenefit.Pot.values());
            case "cap_on" -> words(BasicBenefit.CapOn.values());
            case "residents" -> words(DisposableIncome.Residents.values());
            case "form" -> words(PremiumSubsidy.Form.values());
            case "mid_year" -> words(SubsidyRule.MidYear.values());
            case "valid_until" -> words(EligibilityTerm.Until.values());
            case "income" -> words(DisposableIncome.Residents.values());
            case "window" -> words(WarningTerm.Window.values());
            case "notice_calendar" -> words(PovertyClass.Calendar.values());
            default -> List.of();
        });
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static PolicyRow hardshipClass(LineReader line) {
        return new HardshipClass(line.text("code"), line.text("name"), line.yesNo("assisted"), line.whole("rank"), line.provenance());
    }

    private static PolicyRow premiumFee(LineReader line) {
        int year = line.whole("coverage_year");
        var levyFrom = line.date("levy_from");
        var levyTo = line.date("levy_to");
        line.inOrder("levy_to", levyFrom, levyTo);
        var identityFrom = line.has("identity_from") ? line.date("identity_from") : levyFrom;
        var identityTo = line.has("identity_to") ? line.date("identity_to") : java.time.LocalDate.of(Math.max(year, 1), 12, 31);
        line.inOrder("identity_to", identityFrom, identityTo);
        var provenance = line.provenance();
        if (line.isSound() && provenance.validFrom() != null && !provenance.holdsOn(java.time.LocalDate.of(year, 1, 1)))
            line.fault("coverage_year", "参保年度 " + year + " 的 1 月 1 日不在有效期内");
        return new PremiumFee(line.text("insutype"), year, line.text("psn_type"), line.amount("fee"), line.amount("fiscal_subsidy"), levyFrom, levyTo,
                identityFrom, identityTo, provenance);
    }

    private static PolicyRow premiumSubsidy(LineReader line) {
        var form = line.oneOf("form", PremiumSubsidy.Form.class);
        mustHave(line, "amount", form == PremiumSubsidy.Form.FIXED);
        mustHave(line, "share", form == PremiumSubsidy.Form.SHARE);
        return new PremiumSubsidy(line.text("insutype"), line.text("psn_idet_type"), form, line.amount("amount"), line.share("share"),
                line.whole("rank"), line.provenance());
    }

    private static PolicyRow assistanceBenefit(LineReader line) {
        return new AssistanceBenefit(line.text("psn_idet_type"), line.share("ratio"), line.amount("deductible"),
                line.amount("annual_cap"), line.yesNo("unreferred"), line.provenance());
    }

    private static PolicyRow eligibilityTerm(LineReader line) {
        return new EligibilityTerm(line.oneOf("valid_until", EligibilityTerm.Until.class), line.provenance());
    }

    private static PolicyRow coverageTarget(LineReader line) {
        var division = line.text("division");
        if (division != null && !division.matches("\\d{6}|\\d{9}")) line.fault("division", "列 division 须为 6 位县区或 9 位乡镇代码");
        return new CoverageTarget(division, line.text("name"), line.whole("population"), line.whole("target_residents"),
                line.whole("target_employees"), line.provenance());
    }

    private static PolicyRow followUpState(LineReader line) {
        return new FollowUpState(line.text("code"), line.text("name"), line.yesNo("closes"), line.whole("rank"), line.provenance());
    }

    private static PolicyRow ageBand(LineReader line) {
        int from = line.whole("from_age");
        int to = line.whole("to_age");
        line.inOrder("to_age", from, to);
        return new AgeBand(line.text("code"), line.text("name"), from, to, line.provenance());
    }

    private static PolicyRow subsidyShare(LineReader line) {
        var share = new SubsidyShare(line.text("insutype"), line.text("psn_idet_type"), line.share("central"), line.share("province"),
                line.share("city"), line.share("county"), line.provenance());
        if (line.isSound() && !share.isWhole()) line.fault("county", "中央、省、市、县四级比例之和须为 1.00");
        return share;
    }

    private static PolicyRow subsidyRule(LineReader line) {
        return new SubsidyRule(line.text("insutype"), line.oneOf("mid_year", SubsidyRule.MidYear.class), line.provenance());
    }

    private static PolicyRow subsidySnapshot(LineReader line) {
        return new SubsidySnapshot(line.text("insutype"), line.dayOfYear("day"), line.provenance());
    }

    private static PolicyRow povertyClass(LineReader line) {
        int number = line.whole("poverty_class");
        if (number < 1 || number > PovertyClass.CLASSES) line.fault("poverty_class", "列 poverty_class 须为 1 至 " + PovertyClass.CLASSES);
        return new PovertyClass(number, line.text("name"), steps(line), line.whole("months"), line.share("oop_share"), line.amount("income_line"),
                line.amount("savings_limit"), line.whole("vehicles_limit"), line.whole("houses_limit"), line.whole("notice_days"),
                line.oneOf("notice_calendar", PovertyClass.Calendar.class), line.whole("publish_days"), line.whole("valid_months"),
                line.amount("pay_line"), line.share("pay_ratio"), line.amount("pay_cap"), line.provenance());
    }

    /** In their own order, none twice, and never without a decision. */
    private static List<PovertyClass.Step> steps(LineReader line) {
        if (!line.has("steps")) return List.of();
        var words = List.of(line.text("steps").split(" +"));
        var steps = Stream.of(PovertyClass.Step.values()).filter(step -> words.contains(step.name())).toList();
        if (!steps.stream().map(Enum::name).toList().equals(words) || !steps.contains(PovertyClass.Step.DECISION))
            line.fault("steps", "列 steps 须按 " + List.of(PovertyClass.Step.values()) + " 的先后写，以空格分开，且含 DECISION");
        return steps;
    }

    private static PolicyRow specialDay(LineReader line) {
        return new SpecialDay(line.text("name"), line.yesNo("working"), line.provenance());
    }

    private static void mustHave(LineReader line, String column, boolean wanted) {
        if (wanted && !line.has(column)) line.fault("form", "此资助方式须填列 " + column);
        if (!wanted && line.has(column)) line.fault(column, "此资助方式不得填列 " + column);
    }
}
