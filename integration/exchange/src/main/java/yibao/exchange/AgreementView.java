package yibao.exchange;

import java.util.List;

/**
 * What was agreed with one sender, as its file says it now.
 *
 * @param file    the name of the file
 * @param inForce whether the running server goes by exactly this; otherwise a restart is needed, or the file mended
 * @param terms   every term in words; empty where the file cannot be read
 * @param faults  what is wrong with the file, with its line
 */
public record AgreementView(String sender, String file, String name, String agency, boolean inForce, List<Term> terms,
        List<String> faults) {

    /** One term. @param key as in the file, @param value as in the file, @param words what it means */
    public record Term(String key, String value, String words) {
    }
}
