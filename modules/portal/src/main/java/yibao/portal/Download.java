package yibao.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A file that is written into the answer row by row, and never as a whole into memory. */
public final class Download {

    private Download() {}

    /** Writes a file into the answer. */
    public interface Writing {
        void into(OutputStream out) throws IOException, SQLException;
    }

    /** @param name without its ending */
    public static StreamedContent workbook(String name, Writing writing) {
        return file(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writing);
    }

    /** @param name without its ending */
    public static StreamedContent zip(String name, Writing writing) {
        return file(name + ".zip", "application/zip", writing);
    }

    private static StreamedContent file(String name, String kind, Writing writing) {
        return DefaultStreamedContent.builder().name(name).contentType(kind).writer(out -> {
            try {
                writing.into(out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }).build();
    }
}
