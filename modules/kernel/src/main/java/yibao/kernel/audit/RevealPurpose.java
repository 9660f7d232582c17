package yibao.kernel.audit;

/** What somebody may need a whole ID number for; nobody sees one without saying which. */
public enum RevealPurpose {
    /** To handle this person's case. */
    CASE,
    /** To tell people of one name apart. */
    IDENTITY,
    /** To reach the person. */
    CONTACT,
    /** To check what others did. */
    INSPECTION
}
