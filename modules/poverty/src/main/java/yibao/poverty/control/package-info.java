/** Rules of poverty by illness: the table of states, the test of cost, the clock of the notice. */
package yibao.poverty.control;
