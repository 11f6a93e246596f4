import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the command from Java: entries in, report out, nothing on the disk and nothing through a shell.
 *
 * <pre>java examples/java/Check.java target/release/rasoat plan-02 2025-12-15 &lt; entries.json</pre>
 */
public final class Check {
    /** What the command said: 0 no errors, 1 errors found, 2 the input could not be read, and then why. */
    public record Result(int code, String report, String problem) {}

    /** Checks the JSON text of a list of entries. */
    public static Result check(String command, String form, String asOf, String entries, Duration limit)
            throws IOException, InterruptedException, TimeoutException {
        // A list of words, so that nothing in them is ever read as a command line.
        var process = new ProcessBuilder(command, "check", "-", "--format", "json", "--form", form, "--as-of", asOf).start();
        try {
            // All three pipes at once: whoever fills one while the other side fills another waits forever.
            var report = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            var problem = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            CompletableFuture.runAsync(() -> {
                try (var in = process.getOutputStream()) {
                    in.write(entries.getBytes(StandardCharsets.UTF_8));
                } catch (IOException refused) {
                    // It ended without reading all; its exit code and message say why.
                }
            });
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) throw new TimeoutException("rasoat: " + limit);
            return new Result(process.exitValue(), report.join(), problem.join());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(InputStream from) {
        try {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] words) throws Exception {
        var entries = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        try {
            var limit = Duration.ofSeconds(words.length > 3 ? Integer.parseInt(words[3]) : 10);
            var result = check(words[0], words[1], words[2], entries, limit);
            System.out.write(result.report().getBytes(StandardCharsets.UTF_8));
            System.err.write(result.problem().getBytes(StandardCharsets.UTF_8));
            System.exit(result.code());
        } catch (TimeoutException late) {
            System.err.println(late.getMessage());
            System.exit(3);
        }
    }
}
