package yibao.tax;

import jakarta.ejb.Stateless;

/** Does no work: a full server takes an archive into an EAR only if it finds an EJB in it, and the rest here are plain beans. */
@Stateless
public class TaxArchive {}
