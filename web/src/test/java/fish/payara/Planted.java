package fish.payara;

/** Stands for a class of the server. */
public class Planted {
}
