/** What one person proposes and another confirms; never the same one, whatever their accounts are called. */
package yibao.kernel.foureyes;
