/**
 * What every page shares: signing in, the gate before the pages, the menu, the words, help, jobs, and people's numbers.
 *
 * <p>For those who write a page:
 * <ul>
 * <li>{@code <ui:composition template="/WEB-INF/frame.xhtml">} with {@code title} and {@code content}, and {@code acts} for
 * buttons beside the title; help in {@code docs/help/<page>.md} and {@code .en.md}.
 * <li>{@link yibao.portal.frame.Waiting}: what waits for somebody on the start page.
 * <li>{@link yibao.portal.frame.PersonInHand}: a token instead of a number in addresses; the tag {@code yibao:certno}
 * ({@code xmlns:yibao="jakarta.faces.composite/yibao"}) shows the number masked and reveals it for a purpose.
 * <li>{@link yibao.portal.frame.JobsDrawer#follow()}: after a page has begun a job.
 * <li>{@link yibao.portal.frame.Incidents}: a {@code BusinessProblem} thrown by a door is said on the page by itself.
 * </ul>
 */
package yibao.portal.frame;
