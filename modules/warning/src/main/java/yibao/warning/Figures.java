package yibao.warning;

import yibao.kernel.Money;
import yibao.settlement.PersonCosts;

/**
 * What the settlements of a time cost and who bore it, of one person or a household.
 *
 * @param total  all fees
 * @param scope  what the policy covers, before any layer has paid
 * @param burden policy-scope cost still theirs after all layers: what the lines measure
 */
public record Figures(Money total, Money scope, Money basic, Money major, Money assistance, Money tilt, Money burden, Money outside) {
    public static Figures of(PersonCosts costs) {
        return new Figures(costs.total(), costs.policyScope(), costs.basic(), costs.major(), costs.assistance(), costs.tilt(),
                costs.burden(), costs.outside());
    }
}
