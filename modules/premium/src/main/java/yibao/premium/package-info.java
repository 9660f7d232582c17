/** What people owe for a year, what tax collected, what treasury saw arrive, and what comparing them gave. */
package yibao.premium;
