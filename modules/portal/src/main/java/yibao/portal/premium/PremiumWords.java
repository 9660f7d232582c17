package yibao.portal.premium;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import yibao.kernel.Money;
import yibao.portal.frame.SectionWords;
import yibao.premium.DifferenceLine;

/** The section's words, also for codes and sentences of the domain. */
@Named("premiumSaid")
@RequestScoped
public class PremiumWords extends SectionWords {

    public PremiumWords() {
        super("premium");
    }

    /** The key itself where nobody has a word for it yet. */
    public String word(String key) {
        return bundle().containsKey(key) ? bundle().getString(key) : key.substring(key.indexOf('.') + 1);
    }

    /** Why it is a difference: in Chinese as it goes out to tax, in English from the same figures. */
    public String why(DifferenceLine line) {
        var key = "why." + line.type();
        return bundle().containsKey(key) ? get(key, line.levied().toString(), line.received().toString(), size(line.difference()), line.reason())
                : line.reason();
    }

    private static String size(Money difference) {
        return difference.toString().replace("-", "");
    }
}
