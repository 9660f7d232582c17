package yibao.premium.control;

/** Where levies and receipts go in, in any order. Keys by {@link CertKeys}, names by {@code NameKey}, money in fen. */
public interface MatcherInput {

    /** A levy in force, with the name the register holds. One a person. */
    void levy(long certKey, long due, long fee, long subsidy, long registerNameKey);

    /** The register's name of somebody who may have no levy. */
    void register(long certKey, long registerNameKey);

    void pay(long certKey, long fen, long nameKey);

    void refund(long certKey, long fen, long nameKey);
}
