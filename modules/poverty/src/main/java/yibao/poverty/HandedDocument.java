package yibao.poverty;

/** A paper that was handed in: its kind in the office's words, and a remark that may be null. */
public record HandedDocument(String kind, String note) {
}
