/** Who may come in and what each role may do; whatever no one has allowed is refused. */
package yibao.kernel.access;
