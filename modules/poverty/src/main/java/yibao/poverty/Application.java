package yibao.poverty;

import java.util.List;

/**
 * What a household hands in at its town. May be incomplete as a draft: null or empty is what is still missing.
 *
 * @param townCode 9 digits of the town, 12 of the village
 * @param situation what happened, in the town's words
 */
public record Application(int povertyClass, String insuAdmdvs, String townCode, String householdNo, List<Member> members,
        BankAccount account, List<HandedDocument> documents, Consent consent, String situation) {
    public Application {
        members = members == null ? List.of() : List.copyOf(members);
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
