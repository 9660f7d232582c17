/** Who is entitled to medical assistance on a day, why, and on whose word. */
package yibao.assistance;
