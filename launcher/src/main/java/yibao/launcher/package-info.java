/** Turns {@code java -jar yibao.jar} into a running server: settings, folders, one log, one line on the console. */
package yibao.launcher;
