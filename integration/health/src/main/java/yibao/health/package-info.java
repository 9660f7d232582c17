/** What the health side sends: settlements, stays and deaths. */
package yibao.health;
