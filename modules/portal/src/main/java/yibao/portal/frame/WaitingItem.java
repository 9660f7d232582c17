package yibao.portal.frame;

import yibao.portal.Page;

/**
 * One line of the start page.
 *
 * @param page    where it is dealt with; its section's bundle has the words
 * @param query   what the page is opened with, for instance {@code ?owner=none}; may be empty
 * @param words   key of a sentence in the section's {@code words}; the count stands large before it, {@code {0}} is for its plural
 * @param count   how many
 * @param urgency how it is marked
 */
public record WaitingItem(Page page, String query, String words, long count, Urgency urgency) {

    /** Whether it is a fault, work, or good to know. */
    public enum Urgency { FAULT, WORK, NEWS }

    public static WaitingItem work(Page page, String words, long count) {
        return new WaitingItem(page, "", words, count, Urgency.WORK);
    }
}
