package yibao.settlement;

/**
 * A row of a policy table that a calculation went by.
 *
 * @param ref      names the row by its content: 16 hexadecimal digits
 * @param citation document and clause
 */
public record PolicyRef(String table, String ref, String citation) {}
