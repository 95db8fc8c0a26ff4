package dev.stemma.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Whose rights PostgreSQL runs with. It refuses to be root, so root lends it a lesser identity: a user namespace
/// without privileges where the kernel allows one, the user `nobody` otherwise.
sealed interface Account {

    /// `command` as this account runs it; the process number stays the same.
    List<String> command(List<String> command);

    /// Makes `path` readable and writable for it.
    void own(Path path) throws IOException;

    /// The account for a server with its data in `data`.
    static Account forPostgres(Path data) throws IOException {
        Account account = choose();
        account.own(data);
        return account;
    }

    private static Account choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Own();
        }
        return works("unshare", "-U", "true") ? new Namespace() : new Nobody();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /// The user who started us.
    record Own() implements Account {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {
            // It is ours already.
        }
    }

    /// Root's files, but none of root's rights.
    record Namespace() implements Account {
        @Override
        public List<String> command(List<String> command) {
            return concat(List.of("unshare", "-U"), command);
        }

        @Override
        public void own(Path path) {
            // The namespace keeps the owner.
        }
    }

    /// The user `nobody`, for containers that forbid user namespaces.
    record Nobody() implements Account {
        @Override
        public List<String> command(List<String> command) {
            return concat(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups", "--"), command);
        }

        @Override
        public void own(Path path) throws IOException {
            var owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            if (Files.getOwner(path).equals(owner)) {
                return;
            }
            Files.setOwner(path, owner);
        }
    }
}
