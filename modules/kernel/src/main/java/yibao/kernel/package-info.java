/** The values and tools every module speaks: ID numbers, money, problems, dated policy, audit, jobs. No business rule. */
package yibao.kernel;
