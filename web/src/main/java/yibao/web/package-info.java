/** The one web application: it gathers the modules' REST resources and SOAP services and serves them; no rule lives here. */
package yibao.web;
