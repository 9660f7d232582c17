/** The pages of early warning: overview, alerts, one alert, people to find. */
package yibao.portal.warning;
