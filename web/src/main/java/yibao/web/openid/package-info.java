/** Signing in by the city's own identity system: OpenID Connect, authorization code with PKCE. */
package yibao.web.openid;
