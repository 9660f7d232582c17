/** The roster of the insured, from the registration office. */
package yibao.registration;
