/** Poverty by illness (因病支出型): applications from intake to payment, with who and when. */
package yibao.poverty;
