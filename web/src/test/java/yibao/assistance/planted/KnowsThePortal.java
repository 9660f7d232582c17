package yibao.assistance.planted;

import yibao.portal.Page;

/** A module that knows the screens. */
public record KnowsThePortal(Page forbidden) {
}
