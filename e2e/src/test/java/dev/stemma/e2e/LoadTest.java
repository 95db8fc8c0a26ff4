package dev.stemma.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./stemma load` beside a running stack.
@Order(4)
class LoadTest {

    @TempDir
    Path home;

    @Test
    void textsPagesAndArchivesOfADirectoryAreTakenInAndWhatIsRefusedIsTold() throws Exception {
        Path news = Files.createDirectories(home.resolve("news/march"));
        Files.writeString(news.resolve("a.txt"), sentence("The ferry to Lauttasaari"));
        Files.writeString(
                news.resolve("b.html"), "<article><p>" + sentence("The bridge of Suvanto") + "</p></article>");
        Files.writeString(news.resolve("c.txt"), "  ");
        Files.writeString(news.resolve("notes.pdf"), "not looked at");
        zip(news.resolve("d.zip"), sentence("The tram to Munkkiniemi"));
        gzip(news.resolve("e.ndjson.gz"), json(sentence("The harbour of Hanko")) + "\nno json\n");

        String first = load(1, home.resolve("news").toString(), "--source", "The Tern of Hanko");
        String again = load(1, home.resolve("news").toString(), "--source", "The Tern of Hanko");

        assertThat(first).contains("4 articles accepted, 0 known already, 2 refused");
        assertThat(first).contains("c.txt was refused: 4", "record 2: ", "e.ndjson.gz: 1 articles accepted");
        assertThat(again).contains("0 articles accepted, 4 known already, 2 refused");
        assertThat(RunningDemo.get().ingest().get("/v1/sources?limit=500").body())
                .contains("The Tern of Hanko");
    }

    @Test
    void aFileThatIsNoArchiveIsNamedAndTheNextIsTakenIn() throws Exception {
        Path broken = Files.writeString(home.resolve("broken.zip"), "this is no archive");
        Path whole = home.resolve("whole.zip");
        zip(whole, sentence("The mill of Porvoo"));

        String said = load(1, broken.toString(), whole.toString());

        assertThat(said).contains("broken.zip was refused: 422", "1 articles accepted");
    }

    @Test
    void whoeverDoesNotAnswerIsNamed() throws Exception {
        Path text = Files.writeString(home.resolve("a.txt"), sentence("The school of Inkoo"));
        Path err = home.resolve("err");
        Process process = RunningDemo.launch(
                home.resolve("out"),
                err,
                "load",
                text.toString(),
                "--to",
                "http://localhost:" + RunningDemo.freePorts());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(err)).contains("does not answer", "./stemma up", "--to URL");
    }

    private String load(int status, String... arguments) throws IOException, InterruptedException {
        Path err = home.resolve("err");
        String[] command = new String[arguments.length + 3];
        command[0] = "load";
        command[1] = "--to";
        command[2] = RunningDemo.get().address(1).toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        Process process = RunningDemo.launch(home.resolve("out"), err, command);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(err);
        assertThat(process.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    private static String sentence(String subject) {
        return subject + " was closed on Thursday after a storm, the town council said in a statement.";
    }

    private static String json(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    private static void zip(Path file, String text) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("deep/a.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
