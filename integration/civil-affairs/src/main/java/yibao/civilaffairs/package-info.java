/** The exchange with civil affairs: lists of people in hardship in, answers on entitlement out. */
package yibao.civilaffairs;
