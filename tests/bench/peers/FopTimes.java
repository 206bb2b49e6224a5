// SPDX-License-Identifier: Apache-2.0
// Milliseconds, of the clock and of the processor, of each rendering to PDF in one Java process: FopTimes SOURCE ROUNDS CONFIGURATION OUTPUT.
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;

public class FopTimes {
    public static void main(String[] given) throws Exception {
        FopFactory factory = FopFactory.newInstance(new File(given[2]));
        var system = (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        int rounds = Integer.parseInt(given[1]);
        StringBuilder times = new StringBuilder();
        TransformerFactory transformers = TransformerFactory.newInstance();
        int warming = 3 * rounds;
        for (int round = 0; round < warming + rounds; ++round) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long busy = system.getProcessCpuTime();
            long begin = System.nanoTime();
            Fop fop = factory.newFop("application/pdf", bytes);
            transformers.newTransformer().transform(
                new StreamSource(new File(given[0])), new SAXResult(fop.getDefaultHandler()));
            double time = (System.nanoTime() - begin) / 1e6;
            double work = (system.getProcessCpuTime() - busy) / 1e6;
            if (round == 0) Files.write(Path.of(given[3]), bytes.toByteArray());
            // The first ones let the virtual machine compile what it runs often.
            if (round >= warming) times.append(time).append(' ').append(work).append(' ');
        }
        System.out.println(times);
    }
}
