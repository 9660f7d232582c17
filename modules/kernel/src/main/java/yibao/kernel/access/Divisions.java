package yibao.kernel.access;

/** Says which divisions there are; whoever keeps them brings a bean of this type. */
public interface Divisions {

    /** Whether somebody's view can end there. Everywhere is always known. */
    boolean knows(Scope scope);
}
