package yibao.kernel.policy;

/** How a line of a settlement table becomes a row. */
final class BenefitTables {
    private BenefitTables() {}

    static PolicyRow basicBenefit(LineReader line) {
        var per = line.oneOf("deductible_per", BasicBenefit.Per.class);
        if (per == BasicBenefit.Per.STAY && !line.has("next_deductible")) line.fault("deductible_per", "按次起付须填列 next_deductible");
        if (line.has("hosp_lv") && !line.text("hosp_lv").matches("[1239]")) line.fault("hosp_lv", "列 hosp_lv 须为 1、2、3、9 之一");
        return new BasicBenefit(line.text("insutype"), line.oneOf("care", BasicBenefit.Care.class), line.text("hosp_lv"), per, line.amount("deductible"),
                line.amount("next_deductible"), line.share("ratio"), line.share("outside_cut"), line.share("unreferred_cut"),
                line.oneOf("cap_pot", BasicBenefit.Pot.class), line.oneOf("cap_on", BasicBenefit.CapOn.class), line.amount("cap"),
                line.yesNo("preself_counts"), line.yesNo("counts_for_major"), line.provenance());
    }

    static PolicyRow majorIllness(LineReader line) {
        return new MajorIllness(line.text("insutype"), line.amount("line"), line.amount("ceiling"), line.words("tilt_classes"),
                line.share("tilt_line_cut"), line.share("tilt_points"), line.yesNo("tilt_unlimited"), line.provenance());
    }

    static PolicyRow majorIllnessTier(LineReader line) {
        var from = line.amount("from");
        var to = line.amount("to");
        line.inOrder("to", from, to);
        return new MajorIllnessTier(line.text("insutype"), line.whole("step"), from, to, line.share("ratio"), line.provenance());
    }

    static PolicyRow tiltAssistance(LineReader line) {
        return new TiltAssistance(line.text("code"), line.words("classes"), line.amount("line"), line.share("ratio"), line.amount("annual_cap"),
                line.provenance());
    }

    static PolicyRow waitingPeriod(LineReader line) {
        return new WaitingPeriod(line.text("insutype"), line.whole("fixed_months"), line.yesNo("variable_counts_first_missed_year"),
                line.whole("floor_missed_years"), line.whole("floor_months"), line.yesNo("assistance_in_waiting"), line.provenance());
    }

    static PolicyRow continuityReward(LineReader line) {
        return new ContinuityReward(line.text("insutype"), line.whole("after_years"), line.amount("per_year"), line.amount("zero_claim"),
                line.share("cap_share"), line.whole("counts_from"), line.provenance());
    }

    static PolicyRow disposableIncome(LineReader line) {
        return new DisposableIncome(line.oneOf("residents", DisposableIncome.Residents.class), line.whole("year"), line.amount("per_head"), line.provenance());
    }

    static PolicyRow selfPayTarget(LineReader line) {
        return new SelfPayTarget(line.share("share"), line.provenance());
    }
}
