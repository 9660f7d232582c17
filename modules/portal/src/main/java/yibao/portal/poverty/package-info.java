/** The desk's part for poverty by illness: intake, work list, one application, payments, rules, the public board. */
package yibao.portal.poverty;
