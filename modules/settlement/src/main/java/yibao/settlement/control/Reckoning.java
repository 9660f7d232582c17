package yibao.settlement.control;

/**
 * One bill on its way through the layers, in fen and basis points. It is filled, run, read, and used again for the next bill,
 * so that millions go through without an allocation; the readable steps are told from these same numbers.
 */
final class Reckoning {
    // the bill and the person, filled before
    int insurance;
    int care;
    int level;
    boolean outside;
    boolean referred;
    long scope;
    long preself;
    long classes;
    boolean insured;
    boolean waiting;
    int continuousYears;
    int zeroClaimYears;

    // what came of it
    final BasicLayer basic = new BasicLayer();
    final MajorLayer major = new MajorLayer();
    final AssistanceLayer assistance = new AssistanceLayer();
    final TiltLayer tilt = new TiltLayer();
    /** Policy scope for the layers after basic insurance: with the first share of class B where the city counts it. */
    long eligible;
    /** Policy-scope cost that the person bears in the end. */
    long burden;

    /** Whether this kind of care is paid for at all. */
    boolean isCovered() {
        return basic.terms != null;
    }

    boolean isInForce() {
        return insured && !waiting;
    }

    /** Basic, major, assistance, tilt: each takes from what the one before it left, and enters what it paid in the account. */
    void run(DayTerms day, Account account) {
        basic.run(this, day, account);
        eligible = scope + (isCovered() && basic.terms.preselfCounts ? preself : 0);
        major.run(this, day, account, eligible - basic.paid);
        assistance.run(this, day, account, major.own - major.paid);
        tilt.run(this, day, account, assistance.unpaid - assistance.paid);
        burden = tilt.left - tilt.paid;
    }

    long fund() {
        return basic.paid + major.paid + assistance.paid + tilt.paid;
    }
}
