/** What finance and its bank are told, and what they answer. */
package yibao.finance;
