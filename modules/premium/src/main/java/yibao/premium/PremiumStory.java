package yibao.premium;

import java.util.List;

/**
 * All that happened to one person's premiums, in the order of time. Name and number are masked; money is yuan as text.
 *
 * @param years how each year stands now
 */
public record PremiumStory(String name, String certNo, List<Year> years, List<Event> events) {

    /** @param state a {@link PremiumState.Kind}; {@code label} is its word */
    public record Year(String insutype, int year, String due, String paid, String state, String label) {
    }

    /**
     * @param at        day or moment
     * @param insutype  null where the event is not of one insutype
     * @param text      what happened and why, in a sentence
     * @param amount    null where no money moves
     * @param reference the bill, receipt, arrival or difference; may be null
     * @param source    the batch that told us; may be null
     */
    public record Event(String at, Kind kind, String label, String insutype, Integer year, String text, String amount,
            String reference, String source) {
    }

    /** What can happen; in the order in which events of one day are told. */
    public enum Kind {
        LISTED("列入名单"), DELISTED("移出名单"), INSURED("参保"), LEVIED("核定应缴"), LEVY_CHANGED("核定变更"),
        LEVY_CANCELLED("核定取消"), PAID("缴费"), REFUNDED("退费"), ARRIVED("国库到账"), DIFFERENCE("对账差异"),
        WORKED("差异处理");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
