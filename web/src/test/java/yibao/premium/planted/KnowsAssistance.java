package yibao.premium.planted;

import yibao.assistance.Detail;

/** Breaks the border of premium. */
public record KnowsAssistance(Detail forbidden) {
}
