/** Stand-ins for the partners: they know the contract and nothing of Yibao's code, and they know what should come out. */
package yibao.simulators;
