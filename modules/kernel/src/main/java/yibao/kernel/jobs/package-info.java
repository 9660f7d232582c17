/** Work that goes on behind the requests: one worker, its steps, and jobs that a crash does not forget. */
package yibao.kernel.jobs;
