package yibao.kernel.access;

import java.util.List;

/** @param next the cursor of the following page, null on the last */
public record UserPage(List<UserView> users, String next) {}
