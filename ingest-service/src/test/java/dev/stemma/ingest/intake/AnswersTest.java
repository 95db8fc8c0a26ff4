package dev.stemma.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AnswersTest {

    private static final int ROOM = 1024;

    private final Semaphore room = new Semaphore(ROOM);
    private final Reader reader = new Reader();

    @Test
    void whoReadsNothingYetHoldsNothingUpAndReadsAllInOrder() throws IOException {
        try (Answers answers = new Answers(reader, room)) {
            addTo(answers, 0, 5_000);
            assertThat(room.availablePermits()).isLessThan(ROOM);
            reader.begin();
            answers.end();
        }
        assertThat(reader.read()).isEqualTo(lines(5_000));
        assertThat(room.availablePermits()).isEqualTo(ROOM);
    }

    @Test
    void whatIsAddedWhileSomeIsReadComesBehindIt() throws IOException {
        reader.begin();
        try (Answers answers = new Answers(reader, room)) {
            addTo(answers, 0, 20_000);
            answers.end();
        }
        assertThat(reader.read()).isEqualTo(lines(20_000));
        assertThat(room.availablePermits()).isEqualTo(ROOM);
    }

    @Test
    void anAnswerIsFlushedWhenNoneFollows() throws IOException {
        reader.begin();
        try (Answers answers = new Answers(reader, room)) {
            answers.add(line(0));
            await().atMost(Duration.ofSeconds(5)).until(() -> reader.flushed);
            assertThat(reader.read()).isEqualTo(lines(1));
        }
    }

    @Test
    void whereThereIsNoRoomTheReaderIsWaitedFor() throws IOException {
        room.acquireUninterruptibly(ROOM);
        try (Answers answers = new Answers(reader, room)) {
            answers.add(line(0));
            CompletableFuture<Void> adding = CompletableFuture.runAsync(() -> addTo(answers, 1, 100));
            await().pollDelay(Duration.ofMillis(200)).until(() -> !adding.isDone());
            reader.begin();
            adding.join();
            answers.end();
        }
        assertThat(reader.read()).isEqualTo(lines(100));
    }

    @Test
    void whereNobodyListensAnyMoreTheSenderIsTold() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        try (Answers answers = new Answers(gone, room)) {
            assertThatThrownBy(() -> {
                        while (true) {
                            answers.add(line(0));
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasRootCauseMessage("gone");
        }
        assertThat(room.availablePermits()).isEqualTo(ROOM);
    }

    @Test
    void theSenderIsToldOfAnErrorToo() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("broken");
            }
        };
        try (Answers answers = new Answers(broken, room)) {
            assertThatThrownBy(() -> {
                        answers.add(line(0));
                        answers.end();
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsGivenUpIsLetGo() throws IOException {
        try (Answers answers = new Answers(reader, room)) {
            addTo(answers, 0, 5_000);
        }
        assertThat(room.availablePermits()).isEqualTo(ROOM);
    }

    private static void addTo(Answers answers, int from, int to) {
        try {
            for (int i = from; i < to; i++) {
                answers.add(line(i));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] line(int number) {
        return ("{\"line\":" + number + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new String(line(i), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    /// Reads nothing before it begins.
    private static final class Reader extends OutputStream {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private volatile boolean flushed;

        void begin() {
            begun.countDown();
        }

        synchronized String read() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException("interrupted");
            }
            synchronized (this) {
                bytes.write(more, from, length);
            }
        }

        @Override
        public void flush() {
            flushed = true;
        }
    }
}
