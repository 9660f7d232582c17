package yibao.desktests;

import org.junit.jupiter.api.extension.ExtendWith;

/** A scenario: {@code office.signIn("tax")} gives a desk, and a desk has words for what people do at it. */
@ExtendWith(InTheOffice.class)
public abstract class DeskTest {
    protected static Office office;
}
