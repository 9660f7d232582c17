package yibao.warning;

/** Whose burden an alert measures. */
public enum AlertType {
    PERSON, HOUSEHOLD
}
