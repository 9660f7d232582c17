/** Users, policy tables, the operation log and jobs, for administrators and those who watch over them. */
package yibao.portal.administration;
