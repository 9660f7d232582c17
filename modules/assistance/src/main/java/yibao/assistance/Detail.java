package yibao.assistance;

/** How much of the answer the asker is told; what is stored is always the whole. */
public enum Detail { FULL, MINIMAL }
