package org.lingxing.platform.sheets;

import java.io.InputStream;
import java.util.UUID;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** The way in for tables that a module made of another form of file; they are previewed and taken over as any other. */
@Component
public class Tables {

    private final Registers registers;
    private final SheetJobs jobs;

    Tables(Registers registers, SheetJobs jobs) {
        this.registers = registers;
        this.jobs = jobs;
    }

    /**
     * Begins to read a table.
     *
     * @param fileName of the file it was made of
     * @param csv in UTF-8, the head in the first row
     * @return the import, which is asked for at {@code /api/v1/sheet-imports/{id}}
     * @throws Refusal when the caller may not fill that register, or there is nothing in it
     */
    public UUID begin(String register, String fileName, InputStream csv, Caller by) {
        registers.forCaller(register, by);
        return jobs.begin(register, fileName, csv, by);
    }
}
