package yibao.civilaffairs.soap;

import yibao.civilaffairs.eligibility.EligibilityFault;

/** The faults of eligibility. */
public class UntypedFaults extends RetellingFaults<EligibilityFault> {
    public UntypedFaults() {
        super("urn:yibao:eligibility:1", "eligibilityFault", EligibilityFault.class);
    }

    @Override
    String codeOf(EligibilityFault typed) {
        return typed.getFaultInfo().getCode();
    }
}
