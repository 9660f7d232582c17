/** Where the application stands: its settings, its database, its clock, and the refusal to start without secrets. */
package yibao.kernel.platform;
