package yibao.poverty;

import yibao.kernel.Money;

/**
 * What settlements say of one member in the months looked at. {@code line} is the member's place in the household from 1,
 * {@code burden} what of the policy scope was borne after all layers, {@code outside} what was never covered.
 */
public record PatientCost(int line, Money total, Money policyScope, Money burden, Money outside) {
}
