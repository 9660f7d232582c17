/** Measures the application's own classes beside their peers; nothing here is shipped. */
package yibao.benchmarks;
