/** Early warning (防止因病返贫致贫): who crosses the lines, whom civil affairs must see, and what came of it. */
package yibao.warning;
