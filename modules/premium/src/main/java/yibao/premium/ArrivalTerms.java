package yibao.premium;

/** What the bureau and its treasury agreed on; given by whoever holds the agreements. */
public interface ArrivalTerms {

    /** Days after the collection within which money may still be on its way. */
    int arrivalDays();
}
