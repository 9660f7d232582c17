package yibao.web;

import jakarta.security.enterprise.credential.Credential;
import yibao.kernel.access.OfficePrincipal;

/** Somebody whom the city's identity system has proved to be who they say. Made by us only, after its token was checked. */
public record VouchedFor(OfficePrincipal principal) implements Credential {}
