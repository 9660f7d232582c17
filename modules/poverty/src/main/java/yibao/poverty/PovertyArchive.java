package yibao.poverty;

import jakarta.ejb.Stateless;

/** Does no work: a full server takes an archive into an EAR only if it finds an EJB in it. */
@Stateless
public class PovertyArchive {}
