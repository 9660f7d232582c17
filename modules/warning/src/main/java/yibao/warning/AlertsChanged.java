package yibao.warning;

/** A run has raised or ended alerts; told in the transaction that did it, so that the push stands or falls with it. */
public record AlertsChanged(String runId) {}
