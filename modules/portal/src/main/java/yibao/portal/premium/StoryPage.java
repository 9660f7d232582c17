package yibao.portal.premium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.SQLException;
import yibao.kernel.access.CurrentCaller;
import yibao.portal.frame.OnePerson;
import yibao.premium.PremiumStory;
import yibao.premium.StoryQuestion;
import yibao.premium.boundary.TellingPremiumStory;

/** One person's premiums. */
@Named("premiumStory")
@RequestScoped
public class StoryPage extends OnePerson {

    @Inject
    private TellingPremiumStory telling;

    @Inject
    private CurrentCaller current;

    @Inject
    private PremiumWords words;

    private PremiumStory story;

    /** Whoever comes from the differences works on one. */
    public StoryPage() {
        super("差异核对");
    }

    @Override
    protected void tell(String type, String number, String why) throws SQLException {
        story = telling.tell(new StoryQuestion(type, number, null, null, why), current.get());
    }

    @Override
    protected String gone() {
        return words.get("storyGone");
    }

    public PremiumStory getStory() {
        return story;
    }
}
