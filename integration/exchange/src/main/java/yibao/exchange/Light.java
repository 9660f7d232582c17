package yibao.exchange;

/** How things stand with a partner: all well, somebody should look, somebody must act. */
public enum Light {
    GREEN, YELLOW, RED
}
