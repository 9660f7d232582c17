package yibao.benchmarks;

import yibao.settlement.control.SettlementRules;

/** The application's calculation as its doors use it for a batch: every result an object, no step told. */
final class SettlementSilentChainContestant {

    private SettlementSilentChainContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        SettlementChainContestant.run(arguments, new SettlementRules(SettlementCity.policy(), SettlementCity.NOW).withoutSteps());
    }
}
