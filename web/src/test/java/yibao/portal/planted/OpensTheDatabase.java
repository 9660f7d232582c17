package yibao.portal.planted;

import java.sql.Connection;

/** A page that reads tables by itself. */
public record OpensTheDatabase(Connection forbidden) {
}
